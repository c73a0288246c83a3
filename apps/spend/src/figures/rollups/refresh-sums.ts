import type { EntityManager } from 'typeorm'
import { latestCut } from '../../cuts/take-cut.js'
import { categoriseTypes } from '../categories/categorise-types.js'
import { classified } from '../classifying/classified.sql.js'
import { routeColumns } from '../classifying/knowledge.js'
import { Parameters } from '../classifying/parameters.js'
import { DEFAULT_METHOD } from '../methods/published-methods.js'
import { refreshStatuses } from './refresh-statuses.js'
import { takeStaleMonths, type StaleMonths, type Waiting } from './stale-months.js'
import {
  carryOver,
  CLASS_MONTHS,
  dropEmpty,
  forget,
  MONTHS_CTE,
  SHARE_CELLS,
  type Sums,
  SUPPLIER_YEARS,
} from './sum-again.sql.js'

/** Suppliers won and lost are of two years. */
const FORGET_YEARS = 'delete from kept_years where financial_year in ($1::int, $1::int + 1)'

/**
 * Sums the next stale months again, and nothing else.
 * @returns what it summed; undefined when there was nothing to do
 */
export async function refreshSums(
  tx: EntityManager,
  waiting: Waiting = {},
): Promise<StaleMonths | undefined> {
  const stale = await takeStaleMonths(tx, waiting)
  if (!stale || stale.months.length === 0) return stale
  const cut = await latestCut(tx)
  await refreshStatuses(tx)
  await categoriseTypes(tx, DEFAULT_METHOD.categories)
  const authorityIds = [...new Set(stale.authorityIds)]
  const routes = await routeColumns(tx, cut, authorityIds)
  for (const sums of [SHARE_CELLS, CLASS_MONTHS, SUPPLIER_YEARS]) {
    await replace(tx, sums, stale, routes)
  }
  await tx.query(FORGET_YEARS, [stale.financialYear])
  return stale
}

async function replace(
  tx: EntityManager,
  sums: Sums,
  { authorityIds, months, financialYear }: StaleMonths,
  routes: Awaited<ReturnType<typeof routeColumns>>,
): Promise<void> {
  const touched = [authorityIds, months]
  await tx.query(carryOver(sums, -1), touched)
  await tx.query(forget(sums), touched)
  const p = new Parameters()
  p.values.push(...touched, ...(sums === SUPPLIER_YEARS ? [financialYear] : []))
  const from = classified(p, { method: DEFAULT_METHOD, routes })
  const fresh = sums.fresh(from, 'months')
  const columns = [...sums.keys, ...sums.sums].join(', ')
  const insert = `with ${MONTHS_CTE}, ${from.ctes} insert into ${sums.table} (${columns}) ${fresh}`
  await tx.query(insert, p.values)
  await tx.query(carryOver(sums, 1), touched)
  await tx.query(dropEmpty(sums), [months])
}
