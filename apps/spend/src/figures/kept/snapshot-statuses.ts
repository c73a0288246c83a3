import type { EntityManager } from 'typeorm'
import { supplierStatusPeriods } from '../../sme-status/status-periods.query.js'
import { statusColumns } from '../classifying/knowledge.js'
import type { Method } from '../methods/method.js'
import { statusRulesOf } from '../methods/published-methods.js'

const NEW = `
  insert into status_snapshots (method, cut) values ($1, $2) on conflict do nothing returning cut`
const INSERT = `
  insert into snapshot_statuses (method, cut, supplier_id, first_day, until_day, status, evidence_id)
  select $1, $2, * from unnest($3::int[], $4::date[], $5::date[], $6::text[], $7::int[])`

/**
 * Writes down what suppliers were by a method as known at a cut, once, so that plain SQL makes the
 * figure again without the rules of evidence.
 */
export async function snapshotStatuses(
  tx: EntityManager,
  method: Method,
  cut: number,
): Promise<void> {
  if ((await tx.query<unknown[]>(NEW, [method.name, cut])).length === 0) return
  const rules = statusRulesOf(method)
  const known = statusColumns(await supplierStatusPeriods(tx, { rules, cut }))
  const { supplierIds, firstDays, untilDays, statuses, evidenceIds } = known
  const columns = [supplierIds, firstDays, untilDays, statuses, evidenceIds]
  await tx.query(INSERT, [method.name, cut, ...columns])
}
