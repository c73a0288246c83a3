import type { EntityManager } from 'typeorm'
import { classified } from '../classifying/classified.sql.js'
import { routeColumns } from '../classifying/knowledge.js'
import { Parameters } from '../classifying/parameters.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { endOf, firstDay } from '../scope/financial-year.js'
import { ofRegion, pastClassified } from './class-sums.query.js'
import type { ShareFilter } from './sme-share.query.js'

/** A supplier's payments of one class; people are one row. */
export interface ShareRow {
  supplierId: string | null
  name: string
  identified: boolean
  class: string
  lines: number
  amount: string
  source: string | null
  reference: string | null
  asOf: string | null
  rowCount: number
  allLines: number
  allAmount: string
}

export const WITHHELD = 'Individual (name withheld)'

/**
 * What a share is made of, the largest first.
 * @param limit all of them when left out
 */
export async function shareRows(
  tx: EntityManager,
  scope: FigureScope,
  filter: ShareFilter,
  page: { limit?: number; offset: number },
): Promise<ShareRow[]> {
  const p = new Parameters()
  const of = scope.kept ? await presentClassified(tx, scope, p) : await pastClassified(tx, scope, p)
  const where = conditions(p, scope, filter, of.category)
  return tx.query<ShareRow[]>(
    `with ${of.ctes},
          classed as (
            select case when ${of.kind} <> 'individual' then d.supplier_id end as supplier_id,
                   ${of.kind} as kind, ${of.class} as class, c.lines, c.amount, t.evidence_id
              from ${of.from('cells c', true)} where ${where}),
          summed as (
            select supplier_id, kind, class, sum(lines)::int as lines, sum(amount) as amount,
                   max(evidence_id) as evidence_id
              from classed group by 1, 2, 3)
     select s.public_id as "supplierId", coalesce(s.name, case u.kind when 'individual'
              then '${WITHHELD}' else 'Not yet decided who was paid' end) as name,
            coalesce(s.identified, false) as identified, u.class, u.lines, u.amount::text as amount,
            e.source, case when e.source <> 'manual' then e.reference end as reference,
            e.as_of::text as "asOf", count(*) over ()::int as "rowCount",
            sum(u.lines) over ()::int as "allLines", (sum(u.amount) over ())::text as "allAmount"
       from summed u left join suppliers s on s.id = u.supplier_id
       left join status_evidence e on e.id = u.evidence_id
      order by u.amount desc, u.supplier_id, u.class
      limit ${p.add(page.limit ?? null, 'int')} offset ${p.add(page.offset, 'int')}`,
    p.values,
  )
}

export async function presentClassified(
  tx: EntityManager,
  { method, cut, authorityIds }: FigureScope,
  p: Parameters,
) {
  return classified(p, { method, routes: await routeColumns(tx, cut.cut, authorityIds) })
}

function conditions(
  p: Parameters,
  { authorityIds, financialYear }: FigureScope,
  { category, region }: ShareFilter,
  categoryOf: string,
): string {
  return [
    `c.month >= ${p.add(firstDay(financialYear), 'date')}`,
    `c.month < ${p.add(endOf(financialYear), 'date')}`,
    ...(authorityIds ? [`c.authority_id = any(${p.add(authorityIds, 'int[]')})`] : []),
    ...(category === undefined ? [] : [`${categoryOf} = ${p.add(category, 'text')}`]),
    ...(region === undefined ? [] : [`c.${ofRegion(p, region)}`]),
  ].join(' and ')
}
