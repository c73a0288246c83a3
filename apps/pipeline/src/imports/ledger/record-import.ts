import { uuidv7 } from '@inroad/database/uuid-v7'
import type { EntityManager } from 'typeorm'
import type { ImportCounts, ImportFault } from './import-ledger.js'

/** Opens the ledger of an import before anything is read. */
export async function openImport(tx: EntityManager, source: string, asAt: Date): Promise<string> {
  const id = uuidv7()
  await tx.query('insert into imports (id, source, as_at) values ($1, $2, $3)', [id, source, asAt])
  return id
}

const ADD = `
  update imports
     set received = received + $2, new = new + $3, changed = changed + $4,
         unchanged = unchanged + $5, rejected = rejected + $6, warnings = warnings + $7,
         events = events + $8
   where id = $1`

/** Adds what one transaction did, in that transaction. */
export async function addToImport(
  tx: EntityManager,
  importId: string,
  counts: ImportCounts,
  faults: readonly ImportFault[],
): Promise<void> {
  await tx.query(ADD, [
    importId,
    counts.received,
    counts.new,
    counts.changed,
    counts.unchanged,
    counts.rejected,
    counts.warnings,
    counts.events,
  ])
  if (faults.length > 0) await recordFaults(tx, importId, faults)
}

const FAULTS = `
  insert into import_faults (import_id, place, kind, field, reason, ocid, release_id)
  select $1, f.* from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) as f`

async function recordFaults(
  tx: EntityManager,
  importId: string,
  faults: readonly ImportFault[],
): Promise<void> {
  await tx.query(FAULTS, [
    importId,
    faults.map(({ place }) => place),
    faults.map(({ kind }) => kind),
    faults.map(({ field }) => field ?? null),
    faults.map(({ reason }) => reason),
    faults.map(({ ocid }) => ocid ?? null),
    faults.map(({ releaseId }) => releaseId ?? null),
  ])
}

const CLOSE = `
  update imports set finished_at = now(), complete = $2, expected = $3 where id = $1`

/**
 * @param complete false when the source could not be read to its end
 * @param expected releases met in reading, counted apart from those taken
 */
export async function closeImport(
  tx: EntityManager,
  importId: string,
  complete: boolean,
  expected: number,
): Promise<void> {
  await tx.query(CLOSE, [importId, complete, expected])
}
