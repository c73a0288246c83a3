import type { EntityManager } from 'typeorm'
import type { Measure } from '../scope/figure-facts.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { pence, pounds, sumOf } from '../share/pence.js'
import { supplierYear, type SupplierYearRow } from './supplier-year-view.js'
import { keptYear } from './kept-year.query.js'
import {
  classIn,
  paidIn,
  parametersOf,
  SUPPLIER_YEAR,
  type SupplierYears,
  supplierYearsOf,
} from './supplier-years.sql.js'
import type { SupplierSum, TopSuppliersView } from './suppliers.view.js'
import { yearFacts } from './year-facts.js'

const MEASURE: Measure = {
  name: 'top-suppliers',
  definition:
    'Third parties and NHS Supply Chain by what they were paid in the year, credits taken off. ' +
    'People are not named and not counted.',
  formula: 'sum of payments by supplier, the largest first',
}

const LARGEST = `
  with y as (${paidIn('$2::int')} order by amount desc, supplier_id limit $3)
  select ${SUPPLIER_YEAR}, ${classIn('$2::int')} as class
    from y join suppliers s on s.id = y.supplier_id
   order by y.amount desc, y.supplier_id`

const TOTAL = `
  select count(distinct supplier_id)::int as suppliers, coalesce(sum(lines), 0)::int as lines,
         coalesce(sum(amount), 0)::numeric(18,2)::text as amount
    from (${paidIn('$2::int')}) y`

/** @param limit all of them when left out */
export function largestSuppliers(
  tx: EntityManager,
  of: SupplierYears,
  limit?: number,
): Promise<SupplierYearRow[]> {
  return tx.query<SupplierYearRow[]>(LARGEST, [...parametersOf(of), limit ?? null])
}

/** The largest, as many as anybody may ask to see at once, and what all come to. */
export interface Largest {
  rows: SupplierYearRow[]
  total: SupplierSum
}

export async function largestOf(
  tx: EntityManager,
  of: SupplierYears,
  limit: number,
): Promise<Largest> {
  const [total = { suppliers: 0, lines: 0, amount: '0.00' }] = await tx.query<SupplierSum[]>(
    TOTAL,
    parametersOf(of),
  )
  return { rows: await largestSuppliers(tx, of, limit), total }
}

/** Those who were paid most in the scope's year, and all others together. */
export async function topSuppliers(
  tx: EntityManager,
  scope: FigureScope,
  limit: number,
): Promise<TopSuppliersView> {
  const facts = await yearFacts(tx, scope, MEASURE)
  const kept = (await keptYear(tx, scope))?.largest
  const { rows: most, total } = kept ?? (await largestOf(tx, supplierYearsOf(scope), limit))
  const rows = most.slice(0, limit)
  const shown = sumOf(rows.map(({ amount }) => amount))
  return {
    ...facts,
    suppliers: rows.map((row) => supplierYear(row, pence(total.amount))),
    supplierCount: total.suppliers,
    others: {
      suppliers: total.suppliers - rows.length,
      lines: total.lines - rows.reduce((all, { lines }) => all + lines, 0),
      amount: pounds(pence(total.amount) - pence(shown)),
    },
    total,
  }
}
