import type { Caller } from '@inroad/service-kit/access/caller';
import type { EntityManager } from 'typeorm';
import type { ListProcurementsDto } from '../input/list-procurements.dto.js';
import { type Actor } from '../ownership/actor.js';
import { type ProcurementLine, type ProcurementView } from './procurement-view.js';
/**
 * One procurement as the reader may see it.
 * @throws NotFound PROCUREMENT_NOT_FOUND, also for the draft of another authority
 */
export declare function oneProcurement(tx: EntityManager, ref: string, reader: Actor | undefined): Promise<ProcurementView>;
/** How many procurements of an authority are where. */
export interface ProcurementCounts {
    draft: number;
    planning: number;
    tender: number;
    award: number;
    contract: number;
    ended: number;
}
export interface ProcurementPage {
    items: ProcurementLine[];
    /** Give it as `cursor` for what follows; absent on the last page. */
    next?: string;
    /** Of all that is `mine`, whatever else the list is narrowed by. */
    counts?: ProcurementCounts;
}
/**
 * Newest first, by the latest notice; drafts only to those who entered them.
 * @throws Forbidden NOT_AN_AUTHORITY for `mine` of somebody who has none
 */
export declare function listProcurements(tx: EntityManager, query: ListProcurementsDto, caller: Caller | undefined): Promise<ProcurementPage>;
//# sourceMappingURL=procurements.query.d.ts.map