import type { ProcurementFacts } from '../facts/procurement-facts.js'
import { readAwards, readContracts } from '../facts/read-awards.js'
import { readProcurement, type Standing } from '../facts/read-procurement.js'
import { type Notice, readNotice } from '../notice/read-notice.js'
import type { Warning } from '../release/conform.js'
import { mergeRelease } from '../release/merge-releases.js'
import { type Publisher, UK_PUBLISHERS } from '../release/publishers.js'
import type { IdentifiedRelease } from '../release/release.js'
import { type Decision, decideEvents } from './decide-events.js'
import { continued, historyOf, inOrder } from './history.js'
import type { Told } from './told.js'

/** All that is kept of a procurement between imports: plain data, to be stored as JSON. */
export interface KnownProcurement {
  /** Its releases merged; `id`, `date` and `tag` are those of the latest. */
  merged: IdentifiedRelease
  standing: Standing
  facts: ProcurementFacts
  told: Told
}

export interface AppliedRelease {
  release: IdentifiedRelease
  notice: Notice
  decisions: Decision[]
  warnings: Warning[]
}

export interface Applied {
  procurement: KnownProcurement
  /** The new releases, in the order of their dates. */
  applied: AppliedRelease[]
}

/** Whether a release is older than what is merged already, so that all must be merged anew. */
export function needsEarlierReleases(
  known: KnownProcurement | undefined,
  releases: readonly IdentifiedRelease[],
): boolean {
  return known !== undefined && releases.some((release) => inOrder(release, known.merged) < 0)
}

/**
 * Applies new releases of one ocid in the order of their dates, and decides what each has to publish.
 * @param known what is kept of the procurement; absent when it is new
 * @param releases at least one, all of one ocid, none applied before
 * @param earlier all releases applied before; needed only when `needsEarlierReleases` says so
 */
export function applyReleases(
  known: KnownProcurement | undefined,
  releases: readonly IdentifiedRelease[],
  earlier: readonly IdentifiedRelease[] = [],
  publishers: readonly Publisher[] = UK_PUBLISHERS,
): Applied {
  const applied: AppliedRelease[] = []
  let procurement = known
  for (const release of [...releases].sort(inOrder)) {
    const seen = [...earlier, ...applied.map((done) => done.release), release]
    const step = withRelease(procurement, release, seen, publishers)
    procurement = step.procurement
    applied.push(step.applied)
  }
  if (!procurement) throw new Error('No release was given to apply')
  return { procurement, applied }
}

function withRelease(
  known: KnownProcurement | undefined,
  release: IdentifiedRelease,
  seen: readonly IdentifiedRelease[],
  publishers: readonly Publisher[],
) {
  const late = needsEarlierReleases(known, [release]) && historyOf(seen, publishers)
  const { merged, standing, notice } = late
    ? { ...late, notice: readNotice(release, publishers) }
    : continued(known, release, publishers)
  const warnings: Warning[] = []
  const facts = readProcurement(merged, standing, warnings)
  const own = mergeRelease(undefined, release)
  const awards = readAwards(own, merged)
  const contracts = readContracts(own, merged)
  const { decisions, told } = decideEvents({
    before: known,
    after: facts,
    notice,
    awards,
    contracts,
  })
  const procurement: KnownProcurement = { merged, standing, facts, told }
  return { procurement, applied: { release, notice, decisions, warnings } }
}
