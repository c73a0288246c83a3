import type { EntityManager } from 'typeorm'
import { latestCut } from '../../cuts/take-cut.js'
import { supplierStatusPeriods } from '../../sme-status/status-periods.query.js'
import { statusColumns } from '../classifying/knowledge.js'
import { DEFAULT_METHOD, statusRulesOf } from '../methods/published-methods.js'

/** Whoever writes statuses holds year 0 until the commit. */
const LOCK = `
  insert into summed_years (financial_year, summed_at) values (0, now())
  on conflict (financial_year) do update set summed_at = now()`

const ANY = 'select 1 from stale_suppliers limit 1'
const TAKE = `
  with taken as (delete from stale_suppliers returning supplier_id)
  select distinct supplier_id as id from taken`
const FORGET = 'delete from supplier_statuses where supplier_id = any($1::int[])'
const INSERT = `
  insert into supplier_statuses (supplier_id, first_day, until_day, status, evidence_id)
  select * from unnest($1::int[], $2::date[], $3::date[], $4::text[], $5::int[])`

/** Writes anew what suppliers are whose evidence changed, for the newest cut and the default method. */
export async function refreshStatuses(tx: EntityManager): Promise<void> {
  if ((await tx.query<unknown[]>(ANY)).length === 0) return
  await tx.query(LOCK)
  const taken = await tx.query<{ id: number }[]>(TAKE)
  const supplierIds = taken.map(({ id }) => id)
  if (supplierIds.length === 0) return
  // After the notes are taken: what is decided from here on leaves a note of its own.
  const cut = await latestCut(tx)
  const rules = statusRulesOf(DEFAULT_METHOD)
  const known = statusColumns(await supplierStatusPeriods(tx, { rules, cut, supplierIds }))
  await tx.query(FORGET, [supplierIds])
  await tx.query(INSERT, [
    known.supplierIds,
    known.firstDays,
    known.untilDays,
    known.statuses,
    known.evidenceIds,
  ])
}
