import type { MaterialChange } from '@inroad/events/pipeline/opportunity-amended.v1';
import type { AwardFacts, ContractFacts, ProcurementFacts } from '../facts/procurement-facts.js';
import type { CloseReason, Notice } from '../notice/read-notice.js';
import { type Told } from './told.js';
/** Something to be published about a procurement. */
export type Decision = {
    facts: ProcurementFacts;
    notice: Notice['ref'];
} & ({
    kind: 'published';
} | {
    kind: 'amended';
    changes: MaterialChange[];
} | {
    kind: 'closed';
    reason: CloseReason;
} | {
    kind: 'award-announced';
    award: AwardFacts;
} | {
    kind: 'contract-entered';
    contract: ContractFacts;
});
export interface Situation {
    /** Absent when this is the first release of the procurement. */
    before?: {
        facts: ProcurementFacts;
        told: Told;
    };
    after: ProcurementFacts;
    notice: Notice;
    /** What this notice states of awards and contracts. */
    awards: AwardFacts[];
    contracts: ContractFacts[];
}
/** What a notice has to publish, and what has been told once that is done. */
export interface Decided {
    decisions: Decision[];
    told: Told;
}
/**
 * Decides what a notice has to publish.
 *
 * - An opportunity is published when it is first seen at planning or tender, again when planning turns
 *   into tender, and again when it comes back after it had ended or been awarded.
 * - While it is open, a material change amends it.
 * - It is closed once, and only if it was published.
 * - Each award and each contract is told once, and again only when what it says has changed.
 */
export declare function decideEvents(situation: Situation): Decided;
//# sourceMappingURL=decide-events.d.ts.map