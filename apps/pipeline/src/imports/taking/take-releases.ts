import type { Outbox } from '@inroad/messaging/outbox/outbox'
import { uuidv7 } from '@inroad/database/uuid-v7'
import type { EntityManager } from 'typeorm'
import { projectOpportunities } from '../../opportunities/projection/project-opportunities.js'
import { needsEarlierReleases } from '../../ocds/changes/apply-releases.js'
import {
  lockProcurements,
  storeProcurements,
  type ProcurementRow,
} from '../../procurements/stored/known-procurement.query.js'
import { publishDecisions, type ToPublish } from '../../procurements/publish-decisions.js'
import type { KnownHere } from '../../procurements/known/entered-procurement.js'
import { type AppliedOfficial, applyOfficial } from '../../procurements/known/apply-official.js'
import { NOTHING, type ImportCounts, type ImportFault } from '../ledger/import-ledger.js'
import { giveOcids } from './give-ocids.js'
import { asFault, type IncomingRelease } from './incoming-release.js'
import { learnCpvLabels } from './learn-cpv-labels.js'
import { releaseKey, seenReleases, storedReleases } from './stored-releases.query.js'
import { storeNotices } from './store-notices.js'

export interface Taken {
  counts: ImportCounts
  faults: ImportFault[]
}

/** One procurement with the releases that are new to it. */
interface Case {
  row: ProcurementRow
  fresh: IncomingRelease[]
}

/** A case with what follows from it. */
interface Done extends Case {
  applied: AppliedOfficial
}

/**
 * Takes a set of releases in one transaction: what was seen before changes nothing; the rest is merged
 * into its procurements, and what follows from it is published.
 */
export async function takeReleases(
  tx: EntityManager,
  outbox: Outbox,
  incoming: readonly IncomingRelease[],
  now: Date,
): Promise<Taken> {
  const releases = incoming.map(({ release }) => release)
  await giveOcids(tx, releases)
  const ocids = releases.map(({ ocid }) => ocid)
  const { cases, counts } = await findNew(tx, await lockProcurements(tx, ocids), incoming)
  const done = await applied(tx, cases)
  await storeProcurements(tx, done.map(stored))
  await storeNotices(tx, done)
  await learnCpvLabels(tx, releases)
  await projectOpportunities(tx, done.map(stored))
  const publishing = done.flatMap(numbered)
  await publishDecisions(tx, outbox, publishing, now)
  const faults = [...incoming.flatMap(({ warnings }) => warnings), ...done.flatMap(passedOver)]
  return { counts: { ...counts, events: publishing.length, warnings: faults.length }, faults }
}

async function applied(tx: EntityManager, cases: readonly Case[]): Promise<Done[]> {
  const late = cases.filter(needsEarlier).map(({ row }) => row.id)
  const earlier = await storedReleases(tx, late)
  return cases.map(({ row, fresh }) => {
    const releases = fresh.map(({ release }) => release)
    return { row, fresh, applied: applyOfficial(row.known, releases, earlier.get(row.id) ?? []) }
  })
}

/** Counts every release as new, changed or unchanged, and gathers the first two by procurement. */
async function findNew(
  tx: EntityManager,
  rows: ReadonlyMap<string, ProcurementRow>,
  incoming: readonly IncomingRelease[],
): Promise<{ cases: Case[]; counts: ImportCounts }> {
  const ids = [...rows.values()].map(({ id }) => id)
  const seen = await seenReleases(tx, ids, incoming)
  const cases = new Map<string, Case>()
  const counts = { ...NOTHING, received: incoming.length }
  for (const one of incoming) {
    const row = rows.get(one.release.ocid) ?? { id: uuidv7(), version: 0 }
    const key = releaseKey(row.id, one.release.id)
    const hashes = seen.get(key) ?? new Set<string>()
    const hash = one.contentHash.toString('hex')
    if (hashes.has(hash)) counts.unchanged++
    else {
      counts[hashes.size > 0 ? 'changed' : 'new']++
      const its = cases.get(row.id) ?? { row, fresh: [] }
      its.fresh.push(one)
      cases.set(row.id, its)
    }
    seen.set(key, hashes.add(hash))
  }
  return { cases: [...cases.values()], counts }
}

function needsEarlier({ row: { known }, fresh }: Case): boolean {
  const releases = fresh.map(({ release }) => release)
  return known?.entered !== undefined || needsEarlierReleases(known, releases)
}

/** What was found only once a release was merged with those before it. */
function passedOver({ applied, fresh }: Done): ImportFault[] {
  return applied.applied.flatMap(({ release, warnings }) => {
    const place = fresh.find((one) => one.release === release)?.place ?? 0
    return warnings.map((warning) => asFault({ place, release }, warning))
  })
}

function decisionsOf({ applied: { applied: releases } }: Done) {
  return releases.flatMap(({ decisions }) => decisions)
}

/** The version grows also when there is nothing to tell, so that nobody decides on what was before. */
function stored(one: Done): ProcurementRow & { known: KnownHere } {
  const version = one.row.version + Math.max(1, decisionsOf(one).length)
  return { ...one.row, version, known: one.applied.procurement }
}

function numbered(one: Done): ToPublish[] {
  const { id: procurementId, version } = one.row
  return decisionsOf(one).map((decision, index) => ({
    procurementId,
    decision,
    version: version + index + 1,
  }))
}
