import type { Outbox } from '@inroad/messaging/outbox/outbox'
import { uuidv7 } from '@inroad/database/uuid-v7'
import type { EntityManager } from 'typeorm'
import {
  applyReleases,
  needsEarlierReleases,
  type Applied,
} from '../ocds/changes/apply-releases.js'
import {
  lockProcurements,
  storeProcurements,
  type ProcurementRow,
} from '../procurements/known-procurement.query.js'
import { publishDecisions, type ToPublish } from '../procurements/publish-decisions.js'
import { NOTHING, type ImportCounts, type ImportFault } from './import-ledger.js'
import type { IncomingRelease } from './incoming-release.js'
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
  incoming: IncomingRelease[]
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
  const rows = await lockProcurements(
    tx,
    incoming.map(({ release }) => release.ocid),
  )
  const { cases, counts } = await findNew(tx, rows, incoming)
  const earlier = await storedReleases(
    tx,
    cases.filter(isLate).map(({ row }) => row.id),
  )
  const done = cases.map(({ row, incoming: fresh }) => ({
    row,
    fresh,
    applied: applyReleases(
      row.known,
      fresh.map(({ release }) => release),
      earlier.get(row.id) ?? [],
    ),
  }))
  const publishing = done.flatMap(({ row, applied }) => numbered(row, applied))
  await storeProcurements(
    tx,
    done.map(({ row, applied }) => ({
      ...row,
      version: row.version + applied.applied.flatMap(({ decisions }) => decisions).length,
      known: applied.procurement,
    })),
  )
  await storeNotices(tx, done)
  await learnCpvLabels(
    tx,
    done.flatMap(({ fresh }) => fresh.map(({ release }) => release)),
  )
  await publishDecisions(tx, outbox, publishing, now)
  const faults = incoming.flatMap(({ warnings }) => warnings)
  return {
    counts: { ...counts, events: publishing.length, warnings: faults.length },
    faults,
  }
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
      const its = cases.get(row.id) ?? { row, incoming: [] }
      its.incoming.push(one)
      cases.set(row.id, its)
    }
    seen.set(key, hashes.add(hash))
  }
  return { cases: [...cases.values()], counts }
}

function isLate({ row, incoming }: Case): boolean {
  return needsEarlierReleases(
    row.known,
    incoming.map(({ release }) => release),
  )
}

function numbered(row: ProcurementRow, { applied }: Applied): ToPublish[] {
  const decisions = applied.flatMap((release) => release.decisions)
  return decisions.map((decision, index) => ({
    procurementId: row.id,
    decision,
    version: row.version + index + 1,
  }))
}
