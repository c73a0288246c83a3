import { CATEGORY_RULES } from '../categories/category-rules.js'
import type { Method } from '../methods/method.js'
import { sqlFinancialYear } from '../scope/financial-year.js'
import type { RouteColumns, StatusColumns } from './knowledge.js'
import type { Parameters } from './parameters.js'

/** How payments are put into classes: now, by the kept statuses, or as it was known at a cut. */
export interface Classifying {
  method: Method
  routes: RouteColumns
  past?: { cut: number; statuses: StatusColumns }
}

/** Expressions over the joined tables, and those tables, for sums of any grain. */
export interface Classified {
  /** `with` list, to stand before the statement. */
  ctes: string
  /**
   * @param source what is classified, as `c`: with `reading_id`, `authority_id`, `month`, `payee_id`
   * @param detail whether it knows of expense types and contracts, as cells and lines do
   */
  from(source: string, detail: boolean): string
  kind: string
  class: string
  category: string
  route: string
  /** The part of the amount that was paid to names nobody identified. */
  unmatched: string
}

const KIND = `coalesce(d.kind, 'third-party')`

/** The last day that a month's payments can have: what suppliers are is asked for a whole month. */
const MONTH_END = `(c.month + interval '1 month - 1 day')::date`

const AS_OF: Record<Method['statusAsOf'], string> = {
  'last-day-of-month-of-payment': MONTH_END,
  'last-day-of-financial-year': `make_date(${sqlFinancialYear('c.month')} + 1, 3, 31)`,
}

export function classified(p: Parameters, { method, routes, past }: Classifying): Classified {
  const visible = (alias: string): string =>
    past
      ? `${alias}.from_cut <= ${cut} and (${alias}.until_cut is null or ${alias}.until_cut > ${cut})`
      : `${alias}.from_cut is not null and ${alias}.until_cut is null`
  const cut = past ? p.add(past.cut, 'bigint') : ''
  const ctes = [...(past ? [statusCte(p, past.statuses)] : []), ...routeCtes(p, routes)].join(', ')
  const version = literal(method.categories)
  const asOf = AS_OF[method.statusAsOf]
  const statuses = past ? 'past_statuses' : 'supplier_statuses'
  const joins = `
    join readings r on r.id = c.reading_id and ${visible('r')}
    left join payee_decisions d on d.payee_id = c.payee_id and ${visible('d')}
    left join suppliers s on s.id = d.supplier_id
    left join ${statuses} t on t.supplier_id = d.supplier_id and d.kind = 'third-party'
                           and ${asOf} >= t.first_day and ${asOf} < t.until_day`
  const ofCells = `
    left join expense_categories k on k.rule_version = ${version}
                                  and k.expense_type_id = c.expense_type_id
    left join contract_routes cr on cr.contract_id = c.contract_id
    left join known_routes rt on rt.authority_id = c.authority_id and rt.supplier_id = d.supplier_id
                             and ${MONTH_END} >= rt.first_day and ${MONTH_END} < rt.until_day`
  return {
    ctes,
    from: (source, detail) => `${source} ${joins} ${detail ? ofCells : ''}`,
    kind: KIND,
    class: `case when ${KIND} = 'third-party' then coalesce(t.status, 'unknown') else ${KIND} end`,
    category: categoryOf(method.categories),
    route: ROUTE,
    unmatched: `case when ${KIND} = 'third-party' and not coalesce(s.identified, false)
                     then c.amount else 0.00 end`,
  }
}

/** A list of authorities and months that leads, so that only their cells are read. */
export function ofMonths(months: string, table: string): string {
  return `${months} m join ${table} c on c.authority_id = m.authority_id and c.month = m.month`
}

const ROUTE = `case ${KIND} when 'nhs-supply-chain' then 'nhs-supply-chain'
                    when 'third-party' then coalesce(cr.route, rt.route, 'unknown')
                    else 'unknown' end`

function categoryOf(version: string): string {
  const { blank = '', rest = '' } = CATEGORY_RULES.get(version) ?? {}
  return `coalesce(k.category,
                   case when c.expense_type_id is null then ${literal(blank)} else ${literal(rest)} end)`
}

/** Words of our own files, never input. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function statusCte(p: Parameters, known: StatusColumns): string {
  const { supplierIds, firstDays, untilDays, statuses, evidenceIds } = known
  return `past_statuses as materialized (
    select * from unnest(${p.add(supplierIds, 'int[]')}, ${p.add(firstDays, 'date[]')},
                         ${p.add(untilDays, 'date[]')}, ${p.add(statuses, 'text[]')},
                         ${p.add(evidenceIds, 'int[]')})
                  as u(supplier_id, first_day, until_day, status, evidence_id))`
}

function routeCtes(p: Parameters, known: RouteColumns): string[] {
  const { authorityIds, supplierIds, firstDays, untilDays, routes } = known
  return [
    `known_routes as materialized (
      select * from unnest(${p.add(authorityIds, 'int[]')}, ${p.add(supplierIds, 'int[]')},
                           ${p.add(firstDays, 'date[]')}, ${p.add(untilDays, 'date[]')},
                           ${p.add(routes, 'text[]')})
                    as u(authority_id, supplier_id, first_day, until_day, route))`,
    `contract_routes as materialized (
      select * from unnest(${p.add(known.contractIds, 'int[]')},
                           ${p.add(known.contractRoutes, 'text[]')}) as u(contract_id, route))`,
  ]
}
