import { codeLabels } from '@inroad/codelists/labels/code-labels.query'
import type { EntityManager } from 'typeorm'
import { instantText } from '../../cursor.js'
import { type LineRow, type OpportunityLine, opportunityLine } from './opportunity-line.js'
import { Parameters } from './parameters.js'
import type { SearchCursor } from './search-cursor.js'
import { searchedWords, searchFilters } from './search-filters.js'
import { type Order, orderOf, reversed } from './search-order.js'
import type { Search } from './search.js'

/** Up to here results are counted; nobody reads on. */
export const COUNTED = 1000
const CODES = 5

export interface Found {
  /** `COUNTED` when there are more. */
  total: number
  more: boolean
  rows: KeyedRow[]
}

export type KeyedRow = LineRow & { key: string }

const LINE = `
  o.id, o.ocid, o.version, o.regime, o.stage, o.title, o.excerpt, o.buyers,
  o.cpv[1:${CODES}] as cpv, o.regions[1:${CODES}] as regions, o.money, o.nhs,
  ${instantText('o.deadline')} as deadline, o.sme_suitable as "smeSuitable",
  o.vcse_suitable as "vcseSuitable", ${instantText('o.published_at')} as "publishedAt",
  ${instantText('o.noticed_at')} as "noticedAt"`

interface Statement {
  where: string
  order: Order
  /** The condition of the cursor, over the row's key and id. */
  beyond: (key: string) => string
  limit: string
  given: Parameters
}

/**
 * Finds a page. Where up to 1,000 match, all are found by the index of facets and words and put in
 * order then; where more match, the page is read off the index of the order, since it will not have
 * far to go. So the worst case is neither the rare word at the end of the order nor the frequent one.
 */
export async function findOpportunities(
  tx: EntityManager,
  search: Search,
  { now, limit, cursor }: { now: Date; limit: number; cursor?: SearchCursor },
): Promise<Found> {
  const few = await findFew(tx, statementOf(search, now, limit, cursor))
  if (few.total <= COUNTED) return { ...few, more: false }
  const rows = await findMany(tx, search, statementOf(search, now, limit, cursor))
  return { total: COUNTED, more: true, rows }
}

/** The results as people read them, with the texts of their codes. */
export async function linesOf(
  tx: EntityManager,
  rows: readonly LineRow[],
  now: Date,
): Promise<OpportunityLine[]> {
  const cpv = await codeLabels(tx, 'cpv', [...new Set(rows.flatMap((row) => row.cpv))])
  const itl = await codeLabels(tx, 'itl', [...new Set(rows.flatMap((row) => row.regions))])
  return rows.map((row) => opportunityLine(row, { cpv, itl }, now))
}

function statementOf(search: Search, now: Date, limit: number, cursor?: SearchCursor): Statement {
  const given = new Parameters()
  const conditions = searchFilters(search, now, given)
  const query = search.words === undefined ? undefined : searchedWords(search.words, given)
  const forward = orderOf(search.sort, query)
  const order = cursor?.side === 'before' ? reversed(forward) : forward
  const sign = order.direction === 'asc' ? '>' : '<'
  const edge = cursor && `${given.add(cursor.key)}::${order.type}, ${given.add(cursor.id)}::uuid`
  return {
    where: conditions.length > 0 ? conditions.join(' and ') : 'true',
    order,
    beyond: (key) => (edge ? `(${key}, o.id) ${sign} (${edge})` : 'true'),
    limit: given.add(limit + 1),
    given,
  }
}

async function findFew(tx: EntityManager, statement: Statement): Promise<Omit<Found, 'more'>> {
  const { where, order, beyond, limit, given } = statement
  const [found] = await tx.query<Omit<Found, 'more'>[]>(
    `with found as materialized (
       select o.id from opportunities o where ${where} limit ${COUNTED + 1}
     ), total as materialized (select count(*)::int as total from found)
     select total, (
       select coalesce(json_agg(page), '[]') from (
         select ${LINE}, (${order.key})::text as key
           from found join opportunities o using (id)
          where (select total from total) <= ${COUNTED} and ${beyond(order.key)}
          order by ${order.key} ${order.direction}, o.id ${order.direction}
          limit ${limit}) page) as rows
       from total`,
    given.values,
  )
  return found ?? { total: 0, rows: [] }
}

function findMany(
  tx: EntityManager,
  { sort }: Search,
  { where, order, beyond, limit, given }: Statement,
): Promise<KeyedRow[]> {
  // To rank everything would mean to read everything: the newest are ranked.
  const from =
    sort === 'relevance'
      ? `(select * from opportunities o where ${where} order by o.published_at desc, o.id desc
           limit ${COUNTED}) o where ${beyond(order.key)}`
      : `opportunities o where ${where} and ${beyond(order.key)}`
  return tx.query<KeyedRow[]>(
    `select ${LINE}, (${order.key})::text as key from ${from}
      order by ${order.key} ${order.direction}, o.id ${order.direction} limit ${limit}`,
    given.values,
  )
}
