import { type Applied, applyReleases } from '../../ocds/changes/apply-releases.js'
import { historyOf, inOrder } from '../../ocds/changes/history.js'
import type { ProcurementFacts } from '../../ocds/facts/procurement-facts.js'
import { readProcurement } from '../../ocds/facts/read-procurement.js'
import type { Effect } from '../../ocds/notice/notice-meaning.js'
import { readNotice } from '../../ocds/notice/read-notice.js'
import { mergeRelease } from '../../ocds/release/merge-releases.js'
import { UK_PUBLISHERS } from '../../ocds/release/publishers.js'
import type { IdentifiedRelease } from '../../ocds/release/release.js'
import type { KnownHere } from './entered-procurement.js'
import { withoutDoubles } from './without-doubles.js'

export interface AppliedOfficial extends Applied {
  procurement: KnownHere
}

const LONG_AGO = '1970-01-01T00:00:00Z'
/** What is still news when it comes late: an award was made, whatever was entered since. */
const AFTERWARDS: ReadonlySet<Effect> = new Set(['announces-award', 'enters-contract'])

/**
 * Applies releases that were imported, also to a procurement that was entered here first. There the
 * publisher's word counts and nothing is told twice:
 *
 * - a release that says all there is to act on takes over, with the releases before it;
 * - one that corrects or follows such a notice is merged onto what was entered;
 * - one from before the latest entry, of another notice, is kept and changes nothing, unless it tells
 *   of an award or a contract.
 *
 * Of a draft nothing counts.
 *
 * @param earlier all releases imported before
 */
export function applyOfficial(
  known: KnownHere | undefined,
  releases: readonly IdentifiedRelease[],
  earlier: readonly IdentifiedRelease[],
): AppliedOfficial {
  const [release, ...rest] = [...releases].sort(inOrder)
  if (!known?.entered || !release) return applyReleases(known, releases, earlier)
  if (known.merged.id === '') return applyReleases(undefined, releases, earlier)
  const first = applyToEntered(known, release, earlier)
  if (rest.length === 0) return first
  const then = applyOfficial(first.procurement, rest, [...earlier, release])
  return { procurement: then.procurement, applied: [...first.applied, ...then.applied] }
}

function applyToEntered(
  known: KnownHere,
  release: IdentifiedRelease,
  earlier: readonly IdentifiedRelease[],
): AppliedOfficial {
  const { ref, meaning, update } = readNotice(release)
  const same = known.entered?.noticeIds.includes(ref.id)
  if (!same && !AFTERWARDS.has(meaning.effect) && inOrder(release, known.merged) < 0) {
    const notice = { ref, meaning, update }
    return { procurement: known, applied: [{ release, notice, decisions: [], warnings: [] }] }
  }
  if (meaning.effect !== 'publishes' || update) return mergedOnto(known, release)
  const facts = same ? completed(known.facts, release) : known.facts
  return applyReleases({ ...known, facts, merged: before(release, earlier) }, [release], earlier)
}

function mergedOnto(known: KnownHere, release: IdentifiedRelease): AppliedOfficial {
  const { entered, merged } = known
  // Whatever its date: what it corrects or follows is just what was entered.
  const base = { ...withoutDoubles(merged, release), date: LONG_AGO }
  const { procurement, applied } = applyReleases({ ...known, merged: base }, [release])
  const { id, date } = inOrder(release, merged) < 0 ? merged : release
  return {
    procurement: { ...procurement, merged: { ...procurement.merged, id, date }, entered },
    applied,
  }
}

/** What the publisher said before a release, without anything that was entered here. */
function before({ ocid }: IdentifiedRelease, earlier: readonly IdentifiedRelease[]) {
  const nothing = { ocid, id: '', date: LONG_AGO, tag: [] }
  return historyOf(earlier, UK_PUBLISHERS)?.merged ?? nothing
}

/**
 * What was entered of a notice, with all that the notice says besides: that stood on it from the
 * start, so it is no change.
 */
function completed(entered: ProcurementFacts, release: IdentifiedRelease): ProcurementFacts {
  const own = { ...mergeRelease(undefined, release), ocid: release.ocid }
  const official = readProcurement(own, entered)
  const stated = Object.entries(entered).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  )
  return { ...official, ...Object.fromEntries(stated) }
}
