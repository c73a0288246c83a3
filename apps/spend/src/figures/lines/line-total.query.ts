import type { EntityManager } from 'typeorm'
import { Parameters } from '../classifying/parameters.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { classSums } from '../share/class-sums.query.js'
import { sumOf } from '../share/pence.js'
import { presentClassified } from '../share/share-rows.query.js'
import { daysOf, type LineFilter, lineConditions } from './line-filter.js'

export interface LineTotal {
  lines: number
  amount: string
}

/** How many lines fit, and what they come to: from the sums, or of one supplier from its cells. */
export async function lineTotal(
  tx: EntityManager,
  scope: FigureScope,
  filter: LineFilter,
): Promise<LineTotal> {
  const [from, until] = daysOf(scope, filter)
  if (filter.supplier !== undefined) return ofSupplier(tx, scope, filter)
  const { category, route, region } = filter
  const asked = { category, route, region, class: filter.class }
  const sums = await classSums(tx, scope, { by: 'all', from, until, ...asked })
  return {
    lines: sums.reduce((all, { lines }) => all + lines, 0),
    amount: sumOf(sums.map(({ amount }) => amount)),
  }
}

async function ofSupplier(
  tx: EntityManager,
  scope: FigureScope,
  filter: LineFilter,
): Promise<LineTotal> {
  const p = new Parameters()
  const of = await presentClassified(tx, scope, p)
  const [from, until] = daysOf(scope, filter).map((day) => p.add(day, 'date'))
  const conditions = lineConditions(p, of, scope, filter)
  const [total] = await tx.query<LineTotal[]>(
    `with ${of.ctes}
     select coalesce(sum(c.lines), 0)::int as lines,
            coalesce(sum(c.amount), 0)::numeric(18,2)::text as amount
       from ${of.from('cells c', true)}
      where c.month >= ${from} and c.month < ${until} and ${conditions.join(' and ')}`,
    p.values,
  )
  return total ?? { lines: 0, amount: '0.00' }
}
