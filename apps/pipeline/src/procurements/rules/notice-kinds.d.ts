import type { Regime } from '@inroad/events/pipeline/opportunity.shape';
import { type NoticeCode } from '@inroad/codelists/notice-types';
import { type Meaning } from '../../ocds/notice/notice-meaning.js';
/** What an authority may enter besides the notices of the Procurement Act 2023. */
interface Entry {
    name: string;
    meaning: Meaning;
    regimes: readonly Regime[];
}
/**
 * Entries that no statute asks for under this name.
 *
 * - Below the sums of s.87(4) of the Act no notice is due (GBP 12,000 for central government, 30,000
 *   for others, including VAT).
 * - The Provider Selection Regime and earlier law have forms of their own on Find a Tender; an entry
 *   of theirs that is there too names its notice.
 */
export declare const ENTRIES: {
    'early-news': Entry;
    engagement: Entry;
    'below-threshold': Entry;
    tender: Entry;
    award: Entry;
};
/** Made by the use cases of the same name, never chosen. */
export declare const OWN_ENTRIES: {
    amendment: Entry;
    end: Entry;
};
export type EntryCode = keyof typeof ENTRIES | keyof typeof OWN_ENTRIES;
export type NoticeKind = NoticeCode | EntryCode;
/** What an authority can choose when it adds a notice. */
export declare const CHOOSABLE: readonly NoticeKind[];
export declare function meaningOf(kind: NoticeKind): Meaning;
export declare function nameOf(kind: NoticeKind): string;
/** Whether a kind of notice exists under a regime. */
export declare function belongsTo(kind: NoticeKind, regime: Regime): boolean;
/** The kinds that a regime has, for saying what would have been right. */
export declare function kindsOf(regime: Regime): NoticeKind[];
export {};
//# sourceMappingURL=notice-kinds.d.ts.map