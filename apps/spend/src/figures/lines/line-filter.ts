import type { SpendClass } from '../methods/method.js'
import type { Classified } from '../classifying/classified.sql.js'
import type { Parameters } from '../classifying/parameters.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { endOf, firstDay } from '../scope/financial-year.js'
import { ofRegion } from '../share/class-sums.query.js'

/** Which lines somebody wants to see. */
export interface LineFilter {
  /** First day of a month. */
  month?: string
  category?: string
  route?: string
  class?: SpendClass
  /** Public id. */
  supplier?: string
  region?: string
}

/** The days that lines are of: from, and the day after. */
export function daysOf({ financialYear }: FigureScope, { month }: LineFilter): [string, string] {
  if (month === undefined) return [firstDay(financialYear), endOf(financialYear)]
  const next = new Date(`${month}T00:00:00Z`)
  next.setUTCMonth(next.getUTCMonth() + 1)
  return [month, next.toISOString().slice(0, 10)]
}

/** Conditions on classified payments, `c` with supplier `s`. */
export function lineConditions(
  p: Parameters,
  of: Classified,
  { authorityIds }: FigureScope,
  filter: LineFilter,
): string[] {
  const { category, route, supplier, region } = filter
  const kinds = `(${of.class})`
  return [
    ...(authorityIds ? [`c.authority_id = any(${p.add(authorityIds, 'int[]')})`] : []),
    ...(category === undefined ? [] : [`${of.category} = ${p.add(category, 'text')}`]),
    ...(route === undefined ? [] : [`(${of.route}) = ${p.add(route, 'text')}`]),
    ...(filter.class === undefined ? [] : [`${kinds} = ${p.add(filter.class, 'text')}`]),
    // People are no suppliers that one could look up.
    ...(supplier === undefined
      ? []
      : [`s.public_id = ${p.add(supplier, 'uuid')} and ${of.kind} <> 'individual'`]),
    ...(region === undefined ? [] : [`c.${ofRegion(p, region)}`]),
  ]
}
