import type { NoticeCode } from '@inroad/codelists/notice-types'

/** Where a procurement stands. `ended`: it was given up. `unknown`: no release has said so far. */
export type Stage = 'planning' | 'tender' | 'award' | 'contract' | 'ended' | 'unknown'

/** What a notice does to what others should be told. */
export type Effect =
  /** Says all there is to act on: an opportunity is published, or amended when it already was. */
  | 'publishes'
  /** Corrects or completes an earlier notice, and says nothing on its own. */
  | 'amends'
  | 'closes'
  | 'announces-award'
  | 'enters-contract'
  | 'none'

export interface Meaning {
  /** Absent: the procurement stays where it is. */
  stage?: Exclude<Stage, 'unknown'>
  effect: Effect
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
export const NOTICE_MEANINGS: Readonly<Record<NoticeCode, Meaning>> = {
  UK1: { stage: 'planning', effect: 'publishes' },
  UK2: { stage: 'planning', effect: 'publishes' },
  UK3: { stage: 'planning', effect: 'publishes' },
  UK4: { stage: 'tender', effect: 'publishes' },
  UK5: { stage: 'award', effect: 'none' },
  UK6: { stage: 'award', effect: 'announces-award' },
  UK7: { stage: 'contract', effect: 'enters-contract' },
  UK8: { stage: 'contract', effect: 'none' },
  UK9: { stage: 'contract', effect: 'none' },
  UK10: { stage: 'contract', effect: 'none' },
  UK11: { stage: 'contract', effect: 'none' },
  UK12: { stage: 'ended', effect: 'closes' },
  UK13: { stage: 'tender', effect: 'publishes' },
  UK14: { stage: 'tender', effect: 'publishes' },
  UK15: { effect: 'amends' },
  UK16: { stage: 'ended', effect: 'closes' },
  UK17: { effect: 'none' },
}

/** What a release tag means where no notice type says more (OCDS code list releaseTag). */
const TAG_MEANINGS: Readonly<Record<string, Meaning>> = {
  tenderCancellation: { stage: 'ended', effect: 'closes' },
  contractTermination: { stage: 'contract', effect: 'none' },
  contractAmendment: { stage: 'contract', effect: 'none' },
  implementation: { stage: 'contract', effect: 'none' },
  implementationUpdate: { stage: 'contract', effect: 'none' },
  contract: { stage: 'contract', effect: 'enters-contract' },
  contractUpdate: { stage: 'contract', effect: 'enters-contract' },
  awardCancellation: { stage: 'award', effect: 'none' },
  award: { stage: 'award', effect: 'announces-award' },
  awardUpdate: { stage: 'award', effect: 'announces-award' },
  tender: { stage: 'tender', effect: 'publishes' },
  tenderAmendment: { stage: 'tender', effect: 'publishes' },
  tenderUpdate: { stage: 'tender', effect: 'publishes' },
  planning: { stage: 'planning', effect: 'publishes' },
  planningUpdate: { stage: 'planning', effect: 'publishes' },
}

/** The meaning of the tag that stands furthest on in a procurement's life. */
export function meaningOfTags(tags: readonly string[]): Meaning {
  const furthest = Object.keys(TAG_MEANINGS).find((tag) => tags.includes(tag))
  return (furthest && TAG_MEANINGS[furthest]) || { effect: 'none' }
}

/** Whether a release only changes what an earlier one said. */
export function isUpdate(tags: readonly string[]): boolean {
  return tags.length > 0 && tags.every((tag) => /(?:Update|Amendment)$/.test(tag))
}
