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
export const COUNTED = 2000
/** Results that are put in the order of relevance where it tells little. */
const RANKED = 100
const CODES = 5

export interface Found {
  /** `COUNTED` when there are more. */
  total: number
  more: boolean
  rows: KeyedRow[]
}

export type KeyedRow = LineRow & { key: string }

/** The page that is wanted of a search. */
export interface WantedPage {
  now: Date
  limit: number
  cursor?: SearchCursor
}

const LINE = `
  o.id, o.ocid, o.version, o.regime, o.stage, o.title, o.excerpt, o.buyers,
  o.cpv[1:${CODES}] as cpv, o.regions[1:${CODES}] as regions, o.money, o.nhs,
  ${instantText('o.deadline')} as deadline, o.sme_suitable as "smeSuitable",
  o.vcse_suitable as "vcseSuitable", ${instantText('o.published_at')} as "publishedAt",
  ${instantText('o.noticed_at')} as "noticedAt"`

interface Statement {
  where: string
  order: Order
  /** The condition of the cursor. */
  beyond: string
  limit: string
  given: Parameters
}

/**
 * Finds a page. Where up to 2,000 match, all are found by the index of facets and words and put in
 * order then; where more match, the page is read off the index of the order, since it will not have
 * far to go. So the worst case is neither the rare word at the end of the order nor the frequent one.
 * Of words that more have, the relevant ones are those that have them in their title or category.
 */
export async function findOpportunities(
  tx: EntityManager,
  search: Search,
  page: WantedPage,
): Promise<Found> {
  const all = await findFew(tx, search, page, 'words')
  if (all.total <= COUNTED) return { ...all, more: false }
  const many = { total: COUNTED, more: true }
  if (search.sort !== 'relevance') return { ...many, rows: await findMany(tx, search, page) }
  const titles = await findFew(tx, search, page, 'head')
  const few = titles.total > 0 && titles.total <= COUNTED
  return { ...many, rows: few ? titles.rows : await rankNewest(tx, search, page, titles.total > 0) }
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

function statementOf(
  search: Search,
  { now, limit, cursor }: WantedPage,
  within: 'words' | 'head',
): Statement {
  const given = new Parameters()
  const conditions = searchFilters(search, { now, within }, given)
  const ranking = search.sort === 'relevance' && search.words !== undefined
  const query = ranking ? searchedWords(search.words ?? '', given) : undefined
  const forward = orderOf(search.sort, query)
  const order = cursor?.side === 'before' ? reversed(forward) : forward
  const sign = order.direction === 'asc' ? '>' : '<'
  const edge = cursor && `${given.add(cursor.key)}::${order.type}, ${given.add(cursor.id)}::uuid`
  return {
    where: conditions.length > 0 ? conditions.join(' and ') : 'true',
    order,
    beyond: edge ? `(${order.key}, o.id) ${sign} (${edge})` : 'true',
    limit: given.add(limit + 1),
    given,
  }
}

/** The planner takes words for as cheap to compare as numbers, and would rather read everything. */
const BY_INDEX = `select set_config('enable_seqscan', $1, true), set_config('enable_indexscan', $1, true)`

async function findFew(
  tx: EntityManager,
  search: Search,
  page: WantedPage,
  within: 'words' | 'head',
): Promise<Omit<Found, 'more'>> {
  const { where, order, beyond, limit, given } = statementOf(search, page, within)
  const indexed = search.words !== undefined || search.anyOf.length > 0
  if (indexed) await tx.query(BY_INDEX, ['off'])
  const [found] = await tx.query<Omit<Found, 'more'>[]>(
    `with found as materialized (
       select o.id from opportunities o where ${where} limit ${COUNTED + 1}
     ), total as materialized (select count(*)::int as total from found)
     select total, (
       select coalesce(json_agg(page), '[]') from (
         select ${LINE}, (${order.key})::text as key
           from found join opportunities o using (id)
          where (select total from total) <= ${COUNTED} and ${beyond}
          order by ${order.key} ${order.direction}, o.id ${order.direction}
          limit ${limit}) page) as rows
       from total`,
    given.values,
  )
  if (indexed) await tx.query(BY_INDEX, ['on'])
  return found ?? { total: 0, rows: [] }
}

function findMany(tx: EntityManager, search: Search, page: WantedPage): Promise<KeyedRow[]> {
  const { where, order, beyond, limit, given } = statementOf(search, page, 'words')
  return tx.query<KeyedRow[]>(
    `select ${LINE}, (${order.key})::text as key from opportunities o where ${where} and ${beyond}
      order by ${order.key} ${order.direction}, o.id ${order.direction} limit ${limit}`,
    given.values,
  )
}

/** Where even titles are too many, or none: the newest of them by relevance. */
function rankNewest(
  tx: EntityManager,
  search: Search,
  page: WantedPage,
  titled: boolean,
): Promise<KeyedRow[]> {
  const { where, order, beyond, limit, given } = statementOf(
    search,
    page,
    titled ? 'head' : 'words',
  )
  return tx.query<KeyedRow[]>(
    `select ${LINE}, (${order.key})::text as key
       from (select * from opportunities o where ${where}
              order by o.published_at desc, o.id desc limit ${RANKED}) o
      where ${beyond}
      order by ${order.key} ${order.direction}, o.id ${order.direction} limit ${limit}`,
    given.values,
  )
}
