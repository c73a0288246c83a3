import type { Regime } from '@inroad/events/pipeline/opportunity.shape';
import type { StatedFacts } from '../known/fact-changes.js';
import type { NoticeKind } from '../rules/notice-kinds.js';
import type { TenderTerms } from '../terms/tender-terms.js';
/** Grows with every change by which the same answers would be judged otherwise. */
export declare const RULES_VERSION = 1;
export declare const SME_CHECK_IDS: readonly ['lots-or-reasons', 'tender-days', 'insurance-before-award', 'sme-suitability', 'payment-days'];
export type SmeCheckId = (typeof SME_CHECK_IDS)[number];
/** What is looked at: a procurement as it will be once its notice is published. */
export interface SmeCheckInput {
    regime: Regime;
    /** The notice that is to be published. */
    kind?: NoticeKind;
    facts: StatedFacts;
    terms: TenderTerms;
    /** When planned procurement notices (UK3) of it were published, RFC 3339. */
    plannedAt: readonly string[];
    /** When the notice is published. */
    publishedAt: Date;
}
/** What one check says. It advises, and never stands in the way. */
export interface SmeCheck {
    id: SmeCheckId;
    outcome: 'passed' | 'attention' | 'not-applicable';
    /** Stable name of what was found. */
    finding: string;
    found: string;
    why: string;
    /** What to do; absent when there is nothing to do. */
    advice?: string;
    /** The section of the Procurement Act 2023, or whose advice it is. */
    source: string;
    /** The answers that were looked at. */
    answers: SmeCheckAnswers;
}
/** Names and values of answers, as the authority gave them. */
export type SmeCheckAnswers = Readonly<Record<string, string | number | boolean>>;
/** A check without what it always says. */
export type SmeFinding = Pick<SmeCheck, 'outcome' | 'finding' | 'found' | 'advice'>;
/** Whether what is published invites tenders: planning has nothing yet to hold to the rules. */
export declare function invitesTenders({ kind }: SmeCheckInput): boolean;
/** Answers that were given, without those that were not. */
export declare function given(answers: Readonly<Record<string, string | number | boolean | undefined>>): SmeCheckAnswers;
//# sourceMappingURL=sme-check.d.ts.map