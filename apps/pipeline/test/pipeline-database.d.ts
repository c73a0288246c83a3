import { Transactions } from '@inroad/database/transactions';
import { ImportNotices, type ImportReport } from '../src/imports/import-notices.js';
/** An event as the outbox holds it, checked against its contract. */
export interface SentEvent {
    type: string;
    subject: string;
    sequence: number;
    time: string;
    data: Record<string, unknown>;
}
/** A migrated database of the pipeline, and short ways to fill and look at it. */
export declare class PipelineDatabase {
    readonly url: string;
    private readonly drop;
    readonly transactions: Transactions;
    readonly imports: ImportNotices;
    private constructor();
    static open(): Promise<PipelineDatabase>;
    close(): Promise<void>;
    query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
    clear(): Promise<void>;
    /** Imports a package of these releases, as at 12 August 2026. */
    import(...releases: object[]): Promise<ImportReport>;
    importText(text: string | Buffer, source?: string): Promise<ImportReport>;
    /** All events, in the order in which they were written; throws on one that breaks its contract. */
    events(): Promise<SentEvent[]>;
    eventTypes(): Promise<string[]>;
    /** All that an import may change, without the times and ids that differ by chance. */
    contents(): Promise<unknown>;
}
//# sourceMappingURL=pipeline-database.d.ts.map