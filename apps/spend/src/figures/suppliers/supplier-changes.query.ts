import type { EntityManager } from 'typeorm'
import type { Measure } from '../scope/figure-facts.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { pence } from '../share/pence.js'
import { supplierYear, type SupplierYearRow } from './supplier-year-view.js'
import { keptYear } from './kept-year.query.js'
import {
  classIn,
  parametersOf,
  SUPPLIER_YEAR,
  type SupplierYears,
  supplierYearsOf,
} from './supplier-years.sql.js'
import type { SupplierChangesView, SupplierGroup } from './suppliers.view.js'
import { yearFacts } from './year-facts.js'

const MEASURE: Measure = {
  name: 'supplier-changes',
  definition:
    'Third parties and NHS Supply Chain who were paid in this year and not in the one before, and ' +
    'the other way round. Files hold payments above a limit: a supplier may be lost to the list alone.',
  formula: 'gained: paid now, not before; lost: paid before, not now; kept: both',
}

/** Of the year that counts: this one, or the one before for who is paid no longer. */
const COUNTS = 'filter (where now = (financial_year = $2::int))'

/** One pass over both years: who was paid when follows from the rows there are. */
const CHANGES = `
  with paid as (
         select *, bool_or(financial_year = $2::int) over (partition by supplier_id, kind) as now
           from supplier_years
          where authority_id = any($1::int[]) and financial_year in ($2::int - 1, $2::int)
            and kind in ('third-party', 'nhs-supply-chain')),
       y as (
         select case when not now then 'lost' when bool_or(financial_year < $2) then 'kept'
                     else 'gained' end as became, supplier_id, kind,
                (sum(lines) ${COUNTS})::int as lines, (sum(invoices) ${COUNTS})::int as invoices,
                sum(amount) ${COUNTS} as amount
           from paid group by supplier_id, kind, now),
       classed as materialized (
         select y.*, case when became = 'lost' then ${classIn('$2::int - 1')}
                          else ${classIn('$2::int')} end as class from y)`

const SUMS = `
  ${CHANGES}
  select became, count(*)::int as suppliers, sum(lines)::int as lines, sum(amount)::text as amount,
         (count(*) filter (where class = 'sme'))::int as smes,
         coalesce(sum(amount) filter (where class = 'sme'), 0)::numeric(18,2)::text as "smeAmount"
    from classed group by 1`

const LARGEST = `
  ${CHANGES}
  select y.became, ${SUPPLIER_YEAR}, y.class
    from (select *, row_number() over (partition by became order by amount desc, supplier_id) as place
            from classed) y
    join suppliers s on s.id = y.supplier_id
   where $3::int is null or place <= $3 order by y.became, y.amount desc, y.supplier_id`

const MONTHS = `
  select count(distinct month) filter (where month >= make_date($2, 4, 1))::int as months,
         count(distinct month) filter (where month < make_date($2, 4, 1))::int as before
    from class_months
   where authority_id = any($1::int[]) and month >= make_date($2 - 1, 4, 1)
     and month < make_date($2 + 1, 4, 1)`

export type Became = 'gained' | 'lost' | 'kept'

export interface ChangedSupplier extends SupplierYearRow {
  became: Became
}

export interface Sum extends Omit<SupplierGroup, 'largest'> {
  became: Became
}

/** @param each how many of each group; all of them when left out */
export function changedSuppliers(
  tx: EntityManager,
  of: SupplierYears,
  each?: number,
): Promise<ChangedSupplier[]> {
  return tx.query<ChangedSupplier[]>(LARGEST, [...parametersOf(of), each ?? null])
}

/** Suppliers won and lost, in numbers and by name. */
export interface Changes {
  sums: Sum[]
  largest: ChangedSupplier[]
}

const SHOWN = 10

export async function changesOf(tx: EntityManager, of: SupplierYears): Promise<Changes> {
  const sums = await tx.query<Sum[]>(SUMS, parametersOf(of))
  return { sums, largest: await changedSuppliers(tx, of, SHOWN) }
}

/** Suppliers won and lost between the scope's year and the one before. */
export async function supplierChanges(
  tx: EntityManager,
  scope: FigureScope,
): Promise<SupplierChangesView> {
  const facts = await yearFacts(tx, scope, MEASURE)
  const of = supplierYearsOf(scope)
  const { sums, largest } = (await keptYear(tx, scope))?.changes ?? (await changesOf(tx, of))
  const parameters = parametersOf(of)
  const [counted] = await tx.query<{ months: number; before: number }[]>(MONTHS, parameters)
  const { months = 0, before: monthsBefore = 0 } = counted ?? {}
  const group = (became: Became): SupplierGroup => groupOf(became, sums, largest)
  return {
    ...facts,
    comparedWith: scope.financialYear - 1,
    comparable: monthsBefore > 0,
    ...{ months, monthsBefore },
    ...{ gained: group('gained'), lost: group('lost'), kept: group('kept') },
  }
}

const NOBODY = { suppliers: 0, lines: 0, amount: '0.00', smes: 0, smeAmount: '0.00' }

function groupOf(
  became: Became,
  sums: readonly Sum[],
  all: readonly ChangedSupplier[],
): SupplierGroup {
  const { suppliers, lines, amount, smes, smeAmount } =
    sums.find((sum) => sum.became === became) ?? NOBODY
  const largest = all.filter((one) => one.became === became)
  return {
    ...{ suppliers, lines, amount, smes, smeAmount },
    largest: largest.map((row) => supplierYear(row, pence(amount))),
  }
}
