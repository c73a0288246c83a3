import type { EntityManager } from 'typeorm'
import { supplierStatusPeriods } from '../../sme-status/status-periods.query.js'
import { type Classified, classified } from '../classifying/classified.sql.js'
import { routeColumns, statusColumns } from '../classifying/knowledge.js'
import { Parameters } from '../classifying/parameters.js'
import type { SpendClass } from '../methods/method.js'
import { statusRulesOf } from '../methods/published-methods.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { sqlFinancialYear } from '../scope/financial-year.js'

/** Which payments, and by what they are told apart. */
export interface ClassQuestion {
  by: 'all' | 'category' | 'route' | 'authority' | 'month' | 'year'
  /** First day, and the day after the last; both the first of a month. */
  from: string
  until: string
  category?: string
  route?: string
  class?: SpendClass
  /** ITL code of authorities; `none` for those without. */
  region?: string
}

/** Amounts are pounds as decimal texts; a key is the number of an authority, a month, a name. */
export interface ClassSum {
  key: string
  class: SpendClass
  lines: number
  amount: string
  unmatched: string
}

const KEYS: Record<ClassQuestion['by'], string> = {
  all: `'all'`,
  category: 'category',
  route: 'route',
  authority: 'authority_id::text',
  month: 'month::text',
  year: `${sqlFinancialYear('month')}::text`,
}

/** Spend by class and key: from the sums that are kept, or from the cells as they were known. */
export async function classSums(
  tx: EntityManager,
  scope: FigureScope,
  question: ClassQuestion,
): Promise<ClassSum[]> {
  const p = new Parameters()
  const { ctes, from } = scope.kept ? keptCells(scope, question) : await pastCells(tx, scope, p)
  const statement = `
    ${ctes} select ${KEYS[question.by]} as key, class, sum(lines)::int as lines,
           sum(amount)::text as amount, sum(unmatched)::text as unmatched
      from ${from} where ${conditions(p, scope, question).join(' and ')} group by 1, 2 order by 1, 2`
  return tx.query<ClassSum[]>(statement, p.values)
}

/** Without categories and routes there are fewer rows to add. */
function keptCells(
  { authorityIds }: FigureScope,
  { by, category, route, region }: ClassQuestion,
): { ctes: string; from: string } {
  const fine = by === 'category' || by === 'route' || category !== undefined || route !== undefined
  const together = authorityIds === undefined && by !== 'authority' && region === undefined
  const which = together ? 'authority_id = 0' : 'authority_id <> 0'
  const columns = fine ? '*' : `*, '' as category, '' as route`
  const table = fine ? 'share_cells' : 'class_months'
  return { ctes: '', from: `(select ${columns} from ${table} where ${which}) sums` }
}

async function pastCells(
  tx: EntityManager,
  scope: FigureScope,
  p: Parameters,
): Promise<{ ctes: string; from: string }> {
  const of = await pastClassified(tx, scope, p)
  return {
    ctes: `with ${of.ctes}`,
    from: `(select c.authority_id, c.month, ${of.category} as category, ${of.route} as route,
                   ${of.class} as class, c.lines, c.amount, ${of.unmatched} as unmatched
              from ${of.from('cells c', true)}) sums`,
  }
}

/** Payments in the classes of the scope's method, with what was known at its cut. */
export async function pastClassified(
  tx: EntityManager,
  { method, cut: { cut }, authorityIds }: FigureScope,
  p: Parameters,
): Promise<Classified> {
  const rules = statusRulesOf(method)
  const statuses = statusColumns(await supplierStatusPeriods(tx, { rules, cut }))
  const routes = await routeColumns(tx, cut, authorityIds)
  return classified(p, { method, routes, past: { cut, statuses } })
}

function conditions(p: Parameters, scope: FigureScope, question: ClassQuestion): string[] {
  const { authorityIds } = scope
  const { from, until, category, route, region } = question
  return [
    `month >= ${p.add(from, 'date')} and month < ${p.add(until, 'date')}`,
    ...(authorityIds ? [`authority_id = any(${p.add(authorityIds, 'int[]')})`] : []),
    ...(category === undefined ? [] : [`category = ${p.add(category, 'text')}`]),
    ...(route === undefined ? [] : [`route = ${p.add(route, 'text')}`]),
    ...(question.class === undefined ? [] : [`class = ${p.add(question.class, 'text')}`]),
    ...(region === undefined ? [] : [ofRegion(p, region)]),
  ]
}

export function ofRegion(p: Parameters, region: string): string {
  const which = region === 'none' ? 'region is null' : `region = ${p.add(region, 'text')}`
  return `authority_id in (select id from authorities where ${which})`
}
