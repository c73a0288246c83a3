import type { EntityManager } from 'typeorm';
import { type ImportCounts, type ImportFault } from './import-ledger.js';
import type { ListFaultsDto, ListImportsDto } from './imports.dto.js';
/** One import as its ledger has it. */
export interface ImportLine {
    id: string;
    /** File name, or address of a page. */
    source: string;
    /** The time by which opportunities were open or closed. */
    asAt: string;
    startedAt: string;
    /** Absent while it runs, and when it was ended half-way: importing the source again completes it. */
    finishedAt?: string;
    /** False when the source could not be read to its end. */
    complete: boolean;
    counts: ImportCounts;
    addsUp: boolean;
}
export interface ImportPage {
    items: ImportLine[];
    /** Give it as `cursor` for what follows; absent on the last page. */
    next?: string;
}
export interface ImportView extends ImportLine {
    faults: {
        items: ImportFault[];
        next?: string;
    };
}
/** Newest first. */
export declare function listImports(tx: EntityManager, { limit, cursor }: ListImportsDto): Promise<ImportPage>;
/**
 * One import with its faults, in the order in which they were met.
 * @throws NotFound IMPORT_NOT_FOUND
 */
export declare function oneImport(tx: EntityManager, id: string, { limit, cursor }: ListFaultsDto): Promise<ImportView>;
//# sourceMappingURL=imports.query.d.ts.map