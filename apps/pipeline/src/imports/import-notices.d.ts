import type { Transactions } from '@inroad/database/transactions';
import type { Outbox } from '@inroad/messaging/outbox/outbox';
import { type ImportCounts, type ImportFault } from './ledger/import-ledger.js';
export interface ImportOptions {
    /** Name of the file or address of the page, as the ledger shows it. */
    source: string;
    /** The time by which opportunities are open or closed, and which their events carry. */
    now: Date;
    /** Told after each transaction. */
    progress?(counts: ImportCounts): void;
}
export interface ImportReport {
    importId: string;
    counts: ImportCounts;
    faults: ImportFault[];
    /** False when the source could not be read to its end. */
    complete: boolean;
    /** Where the next page is (OCDS `links.next`). */
    next?: string;
}
/** Reads an OCDS release package and takes every release that can be taken. */
export declare class ImportNotices {
    private readonly transactions;
    private readonly outbox;
    constructor(transactions: Transactions, outbox: Outbox);
    /**
     * Never throws for what the source holds or how it ends: every fault is in the report, and the rest
     * is stored. What throws is the database.
     */
    run(bytes: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<ImportReport>;
    private take;
    private takeOnce;
    /** Two imports that meet at the same procurements make one of them wait, and sometimes begin again. */
    private patiently;
}
//# sourceMappingURL=import-notices.d.ts.map