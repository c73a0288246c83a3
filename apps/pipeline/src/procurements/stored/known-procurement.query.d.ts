import type { EntityManager } from 'typeorm';
import type { KnownHere } from '../known/entered-procurement.js';
/** A procurement's row as use cases work on it: locked, with all that is known of it. */
export interface ProcurementRow {
    id: string;
    ocid?: string;
    version: number;
    /** Absent until its first notice. */
    known?: KnownHere;
}
/** Locks the procurements of these ocids, made where they are new, and reads what is known. */
export declare function lockProcurements(tx: EntityManager, ocids: readonly string[]): Promise<Map<string, ProcurementRow>>;
/** Stores what is known now, in one statement for all. */
export declare function storeProcurements(tx: EntityManager, rows: readonly (ProcurementRow & {
    known: KnownHere;
})[]): Promise<void>;
//# sourceMappingURL=known-procurement.query.d.ts.map