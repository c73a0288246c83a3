import { endedLots } from '../facts/read-awards.js'
import type { Standing } from '../facts/read-procurement.js'
import { readLots } from '../facts/read-value.js'
import { nextStage } from '../notice/next-stage.js'
import { type Notice, readNotice } from '../notice/read-notice.js'
import { regimeOf } from '../notice/regime.js'
import { mergeRelease } from '../release/merge-releases.js'
import type { Publisher } from '../release/publishers.js'
import type { IdentifiedRelease, Release } from '../release/release.js'
import { withCorrections } from '../release/with-corrections.js'

/** The releases of one ocid up to some moment. */
export interface History {
  /** All of them merged; `id`, `date` and `tag` are those of the latest. */
  merged: IdentifiedRelease
  standing: Standing
}

/** Earlier before later; what has the same date, by id, so that the order is always the same. */
export function inOrder(one: IdentifiedRelease, other: IdentifiedRelease): number {
  const apart = Date.parse(one.date) - Date.parse(other.date)
  return apart !== 0 ? apart : one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

/** A history with one release more, which is the latest of them. */
export function continued(
  before: History | undefined,
  release: IdentifiedRelease,
  publishers: readonly Publisher[],
): History & { notice: Notice } {
  const { ocid, id, date, tag } = release
  const merged = {
    ...mergeRelease(before?.merged, withCorrections(release)),
    ...{ ocid, id, date, tag },
  }
  const notice = asItTurnsOut(readNotice(release, publishers), before?.merged, merged)
  const stage = nextStage(before?.standing.stage ?? 'unknown', notice)
  const noticeType = notice.meaning.stage === stage ? notice.ref.type : before?.standing.noticeType
  const regime = regimeOf(release, before?.standing.regime)
  return { merged, standing: { regime, stage, noticeType }, notice }
}

/** @param releases at least one, in any order */
export function historyOf(
  releases: readonly IdentifiedRelease[],
  publishers: readonly Publisher[],
): History | undefined {
  return [...releases]
    .sort(inOrder)
    .reduce<History | undefined>(
      (history, release) => continued(history, release, publishers),
      undefined,
    )
}

/** A notice that ends some lots and leaves others on offer amends the procurement. */
function asItTurnsOut(notice: Notice, before: Release | undefined, after: Release): Notice {
  if (notice.meaning.effect !== 'closes' || !before) return notice
  const left = lotsOnOffer(after)
  const partial = left > 0 && left < lotsOnOffer(before)
  return partial ? { ...notice, meaning: { effect: 'amends' }, closeReason: undefined } : notice
}

function lotsOnOffer(release: Release): number {
  return readLots(release.tender ?? {}, endedLots(release), []).length
}
