import { NotFound } from '@inroad/service-kit/errors';
import type { EntityManager } from 'typeorm';
import type { ProcurementRow } from './known-procurement.query.js';
import type { KnownHere } from '../known/entered-procurement.js';
import type { Actor } from '../ownership/actor.js';
import type { TenderTerms } from '../terms/tender-terms.js';
export interface LockedProcurement extends ProcurementRow {
    known: KnownHere;
    terms: TenderTerms;
}
/** Which procurement a change is meant for, by whom, and which state of it they have seen. */
export interface Target {
    /** Our own id, or the ocid. */
    ref: string;
    by: Actor;
    /** Absent where it does not matter which. */
    version?: number;
}
/** Whether a publisher's release of a procurement was imported. */
export declare const IMPORTED = "\n  exists (select from notices n where n.procurement_id = p.id and n.origin = 'import')";
/**
 * The condition that picks one procurement by either id; the value is its only parameter.
 * @throws NotFound PROCUREMENT_NOT_FOUND for what can be neither
 */
export declare function whichProcurement(ref: string): string;
/**
 * Locks one procurement for a change. What the one who asks may not change is not there for them.
 * @throws NotFound PROCUREMENT_NOT_FOUND, Conflict VERSION_CONFLICT
 */
export declare function lockProcurement(tx: EntityManager, { ref, by, version }: Target): Promise<LockedProcurement>;
/**
 * Locks one procurement for a change, unless the same key has made it already.
 * @throws NotFound PROCUREMENT_NOT_FOUND, Conflict VERSION_CONFLICT
 */
export declare function lockForNew(tx: EntityManager, { ref, by, version }: Target, requestKey: Buffer | undefined): Promise<LockedProcurement | 'done'>;
/** @throws Conflict VERSION_CONFLICT when somebody else was faster */
export declare function assertVersion(row: {
    version: number;
}, asked: number | undefined): void;
export declare function noSuchProcurement(): NotFound;
//# sourceMappingURL=locked-procurement.query.d.ts.map