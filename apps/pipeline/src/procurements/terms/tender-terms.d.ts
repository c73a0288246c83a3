export declare const SPECIAL_REGIMES: readonly ['light-touch', 'utilities', 'concession', 'defence-and-security'];
export type SpecialRegime = (typeof SPECIAL_REGIMES)[number];
export declare const MAIN_CATEGORIES: readonly ['goods', 'services', 'works'];
export declare const PROCEDURES: readonly ['open', 'competitive-flexible', 'other'];
export declare const INSURANCE_TIMES: readonly ['tender', 'award', 'contract-start', 'not-required'];
/** What allows a period shorter than the usual (Procurement Act 2023 s.54(3) and (4)). */
export declare const SHORTER_PERIODS: readonly ['planned-procurement-notice', 'state-of-urgency', 'dynamic-market', 'pre-selected-suppliers', 'negotiated'];
/**
 * What an authority states of how it buys, beyond what an opportunity is matched and described by.
 * Find a Tender asks for it in the notice, and the checks for small firms read it.
 */
export interface TenderTerms {
    mainCategory?: (typeof MAIN_CATEGORIES)[number];
    /** Special kinds of contract with rules of their own; the Act's word is special regime contract. */
    specialRegimes?: SpecialRegime[];
    procedure?: (typeof PROCEDURES)[number];
    /** Procurement Act 2023 s.18(2). */
    noLotsReason?: string;
    /** Section 17(2): why there was no preliminary market engagement notice. */
    noEngagementReason?: string;
    /** It was considered, and suits neither SMEs nor VCSEs particularly. */
    suitsNeither?: true;
    /** Conditions of participation (s.22). */
    conditions?: string;
    /** By when insurance for the contract must be in place. */
    insuranceBy?: (typeof INSURANCE_TIMES)[number];
    /** Days from a valid invoice to its payment. */
    paymentDays?: number;
    awardCriteria?: string;
    /** Tenders can be sent electronically. */
    electronicTenders?: boolean;
    /** All associated tender documents are there when the notice is. */
    documentsWithNotice?: boolean;
    shorterPeriod?: (typeof SHORTER_PERIODS)[number];
    /** `YYYY-MM-DD`, as far as it can be estimated. */
    contractStart?: string;
    contractEnd?: string;
    awardExpected?: string;
}
/** New values; null takes back what was stated, absent leaves it. */
export type TermChanges = {
    [Term in keyof TenderTerms]?: TenderTerms[Term] | null;
};
export declare function changedTerms(terms: TenderTerms, changes: TermChanges): TenderTerms;
/** The changes that say something: what a body leaves out is absent, not undefined. */
export declare function withoutAbsent(changes: TermChanges): TermChanges;
//# sourceMappingURL=tender-terms.d.ts.map