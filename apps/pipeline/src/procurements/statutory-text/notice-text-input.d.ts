import type { Regime } from '@inroad/events/pipeline/opportunity.shape';
import type { StatedFacts } from '../known/fact-changes.js';
import type { NoticeKind } from '../rules/notice-kinds.js';
import type { TenderTerms } from '../terms/tender-terms.js';
/** What the text of a notice is made from: the procurement as it will be with the notice. */
export interface NoticeTextInput {
    kind: NoticeKind;
    regime: Regime;
    ocid?: string;
    facts: StatedFacts;
    terms: TenderTerms;
    /** Labels of CPV and ITL codes, as far as they are known. */
    labels: ReadonlyMap<string, string>;
    now: Date;
}
//# sourceMappingURL=notice-text-input.d.ts.map