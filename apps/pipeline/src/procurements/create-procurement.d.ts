import type { Regime } from '@inroad/events/pipeline/opportunity.shape';
import type { EntityManager } from 'typeorm';
import type { FactChanges } from './known/fact-changes.js';
import type { Actor } from './ownership/actor.js';
import { type TermChanges } from './terms/tender-terms.js';
export interface CreateProcurement {
    by: Actor;
    ocid?: string;
    regime: Regime;
    facts: FactChanges;
    terms?: TermChanges;
    /** The same key asks for the same procurement again (`Idempotency-Key`). */
    requestKey?: string;
    now: Date;
}
/**
 * Enters a procurement of which nothing is published yet, and returns its id.
 * @throws Conflict PROCUREMENT_EXISTS when the ocid is known, IDEMPOTENCY_KEY_REUSED when the key was
 * given with another procurement
 * @throws RuleBroken BUYER_IS_ANOTHER
 */
export declare function createProcurement(tx: EntityManager, input: CreateProcurement): Promise<string>;
//# sourceMappingURL=create-procurement.d.ts.map