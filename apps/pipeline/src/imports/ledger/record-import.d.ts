import type { EntityManager } from 'typeorm';
import type { ImportCounts, ImportFault } from './import-ledger.js';
/** Opens the ledger of an import before anything is read. */
export declare function openImport(tx: EntityManager, source: string, asAt: Date): Promise<string>;
/** Adds what one transaction did, in that transaction. */
export declare function addToImport(tx: EntityManager, importId: string, counts: ImportCounts, faults: readonly ImportFault[]): Promise<void>;
/**
 * @param complete false when the source could not be read to its end
 * @param expected releases met in reading, counted apart from those taken
 */
export declare function closeImport(tx: EntityManager, importId: string, complete: boolean, expected: number): Promise<void>;
//# sourceMappingURL=record-import.d.ts.map