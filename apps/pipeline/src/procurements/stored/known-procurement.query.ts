import type { EntityManager } from 'typeorm'
import { uuidv7 } from '@inroad/database/uuid-v7'
import type { KnownHere } from '../known/entered-procurement.js'

/** A procurement's row as use cases work on it: locked, with all that is known of it. */
export interface ProcurementRow {
  id: string
  ocid?: string
  version: number
  /** Absent until its first notice. */
  known?: KnownHere
}

/** Rows that are not there yet are made first, so that there is something to lock for two at once. */
const MAKE = `
  insert into procurements (id, ocid, origin)
  select m.id, m.ocid, 'import' from unnest($1::uuid[], $2::text[]) as m(id, ocid)
  on conflict (ocid) do nothing`

/** In one order everywhere, so that two imports wait for each other and never in a circle. */
const LOCK = `
  select id, ocid, version, known from procurements where ocid = any($1) order by ocid for update`

/** Locks the procurements of these ocids, made where they are new, and reads what is known. */
export async function lockProcurements(
  tx: EntityManager,
  ocids: readonly string[],
): Promise<Map<string, ProcurementRow>> {
  const ordered = [...new Set(ocids)].sort()
  await tx.query(MAKE, [ordered.map(() => uuidv7()), ordered])
  const rows = await tx.query<(ProcurementRow & { ocid: string })[]>(LOCK, [ordered])
  return new Map(
    rows.map(({ known, ...row }) => [
      row.ocid,
      known && 'facts' in known ? { ...row, known } : row,
    ]),
  )
}

const STORE = `
  update procurements p
     set version = s.version, regime = s.regime, stage = s.stage, title = s.title,
         deadline = s.deadline, noticed_at = s.noticed_at, known = s.known, updated_at = now(),
         xid = pg_current_xact_id()
    from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::timestamptz[],
                $7::timestamptz[], $8::json[])
         as s(id, version, regime, stage, title, deadline, noticed_at, known)
   where p.id = s.id`

/** Stores what is known now, in one statement for all. */
export async function storeProcurements(
  tx: EntityManager,
  rows: readonly (ProcurementRow & { known: KnownHere })[],
): Promise<void> {
  await tx.query(STORE, [
    rows.map(({ id }) => id),
    rows.map(({ version }) => version),
    rows.map(({ known }) => known.facts.regime),
    rows.map(({ known }) => known.facts.stage),
    rows.map(({ known }) => known.facts.title),
    rows.map(({ known }) => known.facts.deadline ?? null),
    rows.map(({ known }) => known.merged.date),
    rows.map(({ known }) => JSON.stringify(known)),
  ])
}
