import type { Regime } from '@inroad/events/pipeline/opportunity.shape'
import { isNoticeCode, NOTICE_TYPES, type NoticeCode } from '@inroad/codelists/notice-types'
import { type Meaning, NOTICE_MEANINGS } from '../../ocds/notice/notice-meaning.js'

/** What an authority may enter besides the notices of the Procurement Act 2023. */
interface Entry {
  name: string
  meaning: Meaning
  regimes: readonly Regime[]
}

const EVERY: readonly Regime[] = ['PA2023', 'PSR2023', 'PCR2015', 'other']
/** Under the Act these have a notice of their own: UK2 for engagement, UK4 for tenders. */
const WITHOUT_ACT: readonly Regime[] = ['PSR2023', 'PCR2015', 'other']

/**
 * Entries that no statute asks for under this name.
 *
 * - Below the sums of s.87(4) of the Act no notice is due (GBP 12,000 for central government, 30,000
 *   for others, including VAT).
 * - The Provider Selection Regime and earlier law have forms of their own on Find a Tender; an entry
 *   of theirs that is there too names its notice.
 */
export const ENTRIES = {
  'early-news': entry('Early news', { stage: 'planning', effect: 'publishes' }, EVERY),
  engagement: entry('Market engagement', { stage: 'planning', effect: 'publishes' }, WITHOUT_ACT),
  'below-threshold': entry(
    'Opportunity below the notifiable thresholds',
    { stage: 'tender', effect: 'publishes' },
    ['PA2023', 'other'],
  ),
  tender: entry('Call for tenders', { stage: 'tender', effect: 'publishes' }, WITHOUT_ACT),
  award: entry('Award', { stage: 'award', effect: 'none' }, EVERY),
}

/** Made by the use cases of the same name, never chosen. */
export const OWN_ENTRIES = {
  amendment: entry('Amendment', { effect: 'amends' }, EVERY),
  end: entry('End', { stage: 'ended', effect: 'closes' }, EVERY),
}

export type EntryCode = keyof typeof ENTRIES | keyof typeof OWN_ENTRIES
export type NoticeKind = NoticeCode | EntryCode

/** What an authority can choose when it adds a notice. */
export const CHOOSABLE: readonly NoticeKind[] = [
  ...(Object.keys(NOTICE_TYPES) as NoticeCode[]),
  ...(Object.keys(ENTRIES) as EntryCode[]),
]

export function meaningOf(kind: NoticeKind): Meaning {
  return isNoticeCode(kind) ? NOTICE_MEANINGS[kind] : ALL_ENTRIES[kind].meaning
}

export function nameOf(kind: NoticeKind): string {
  return isNoticeCode(kind) ? NOTICE_TYPES[kind].name : ALL_ENTRIES[kind].name
}

/** Whether a kind of notice exists under a regime. */
export function belongsTo(kind: NoticeKind, regime: Regime): boolean {
  return isNoticeCode(kind) ? regime === 'PA2023' : ALL_ENTRIES[kind].regimes.includes(regime)
}

/** The kinds that a regime has, for saying what would have been right. */
export function kindsOf(regime: Regime): NoticeKind[] {
  return CHOOSABLE.filter((kind) => belongsTo(kind, regime))
}

const ALL_ENTRIES: Readonly<Record<EntryCode, Entry>> = { ...ENTRIES, ...OWN_ENTRIES }

function entry(name: string, meaning: Meaning, regimes: readonly Regime[]): Entry {
  return { name, meaning, regimes }
}
