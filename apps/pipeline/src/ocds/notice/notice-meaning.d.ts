import type { NoticeCode } from '@inroad/codelists/notice-types';
/** Where a procurement stands. `ended`: it was given up. `unknown`: no release has said so far. */
export type Stage = 'planning' | 'tender' | 'award' | 'contract' | 'ended' | 'unknown';
/** What a notice does to what others should be told. */
export type Effect = 
/** Says all there is to act on: an opportunity is published, or amended when it already was. */
'publishes'
/** Corrects or completes an earlier notice, and says nothing on its own. */
 | 'amends' | 'closes' | 'announces-award' | 'enters-contract' | 'none';
export interface Meaning {
    /** Absent: the procurement stays where it is. */
    stage?: Exclude<Stage, 'unknown'>;
    effect: Effect;
}
/**
 * What each notice of the Procurement Act 2023 means.
 *
 * - UK5 says that an authority means to award directly: nothing to tender for, and the award itself
 *   is announced by the UK6 that must follow (ss.44, 50).
 * - UK13 and UK14 invite firms to join a dynamic market, which stays open to them (ss.34 to 36).
 * - UK15 changes a market, or says who joined and left; UK16 ends it (s.39).
 * - UK9 to UK11 are about one contract, of which a procurement may have several.
 * - UK17 is about an authority's payments and no procurement.
 */
export declare const NOTICE_MEANINGS: Readonly<Record<NoticeCode, Meaning>>;
/** The meaning of the tag that stands furthest on in a procurement's life. */
export declare function meaningOfTags(tags: readonly string[]): Meaning;
/** Whether a release only changes what an earlier one said. */
export declare function isUpdate(tags: readonly string[]): boolean;
//# sourceMappingURL=notice-meaning.d.ts.map