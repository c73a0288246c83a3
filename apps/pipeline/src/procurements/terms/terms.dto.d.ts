import { type SpecialRegime, type TenderTerms } from './tender-terms.js';
/** What an authority states of how it buys. Null takes back what was stated before. */
export declare class TermsDto {
    mainCategory?: TenderTerms['mainCategory'] | null;
    specialRegimes?: SpecialRegime[] | null;
    procedure?: TenderTerms['procedure'] | null;
    /** Why there are no lots (Procurement Act 2023 s.18(2)). */
    noLotsReason?: string | null;
    /** Why there was no preliminary market engagement notice (s.17(2)). */
    noEngagementReason?: string | null;
    /** Considered, and suits neither SMEs nor VCSEs particularly. */
    suitsNeither?: boolean | null;
    /** Conditions of participation (s.22). */
    conditions?: string | null;
    /** By when insurance must be in place. */
    insuranceBy?: TenderTerms['insuranceBy'] | null;
    /** Days from a valid invoice to its payment. */
    paymentDays?: number | null;
    awardCriteria?: string | null;
    electronicTenders?: boolean | null;
    documentsWithNotice?: boolean | null;
    /** What allows a shorter period (s.54(3) and (4)). */
    shorterPeriod?: TenderTerms['shorterPeriod'] | null;
    /** `YYYY-MM-DD` */
    contractStart?: string | null;
    contractEnd?: string | null;
    awardExpected?: string | null;
}
//# sourceMappingURL=terms.dto.d.ts.map