import type { Regime } from '@inroad/events/pipeline/opportunity.shape';
import type { EntityManager } from 'typeorm';
import { type FactChanges } from '../known/fact-changes.js';
import { type Target } from '../stored/locked-procurement.query.js';
import { type TermChanges } from '../terms/tender-terms.js';
export interface ChangeDraft {
    target: Target;
    regime?: Regime;
    changes: FactChanges;
    terms: TermChanges;
    now: Date;
}
/**
 * Saves answers in a procurement of which nothing is published; what is left out stays. Returns the
 * new version.
 * @throws Conflict VERSION_CONFLICT when somebody else saved in between: nothing is overwritten
 * @throws Conflict ALREADY_PUBLISHED, RuleBroken BUYER_IS_ANOTHER or NOTICE_OF_ANOTHER_REGIME
 */
export declare function changeDraft(tx: EntityManager, input: ChangeDraft): Promise<number>;
//# sourceMappingURL=change-draft.d.ts.map