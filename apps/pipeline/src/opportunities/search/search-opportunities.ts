import type { EntityManager } from 'typeorm'
import { correctedWords } from '../words/correct-words.query.js'
import type { OpportunityLine } from './opportunity-line.js'
import { readSearchCursor, writeSearchCursor } from './search-cursor.js'
import type { SearchOpportunitiesDto, Sort } from './search-opportunities.dto.js'
import { findOpportunities, type KeyedRow, linesOf } from './search-opportunities.query.js'
import { orderOf } from './search-order.js'
import { readSearch, type Search } from './search.js'

export interface OpportunityPage {
  items: OpportunityLine[]
  /** Up to 2,000 exactly. */
  total: number
  /** True: there are more than `total`. */
  moreThanTotal: boolean
  sort: Sort
  /** What was searched for in place of `words`, of which some occur nowhere; `exact=true` prevents it. */
  correctedTo?: string
  /** Give it as `cursor` for what follows; absent on the last page. */
  next?: string
  /** Give it as `cursor` for what comes before; absent on the first page. */
  previous?: string
}

export async function searchOpportunities(
  tx: EntityManager,
  dto: SearchOpportunitiesDto,
  now: Date,
): Promise<OpportunityPage> {
  const corrected =
    dto.words === undefined || dto.exact ? undefined : await correctedWords(tx, dto.words)
  const search = readSearch({ ...dto, words: corrected ?? dto.words })
  const cursor = readSearchCursor(dto.cursor, search, orderOf(search.sort, ''))
  const { total, more, rows } = await findOpportunities(tx, search, {
    ...{ now, limit: dto.limit, cursor },
  })
  const beyond = rows.length > dto.limit
  const page = rows.slice(0, dto.limit)
  const backwards = cursor?.side === 'before'
  if (backwards) page.reverse()
  return {
    items: await linesOf(tx, page, now),
    total,
    moreThanTotal: more,
    sort: search.sort,
    correctedTo: corrected,
    next: backwards || beyond ? edge(search, page.at(-1), 'after') : undefined,
    previous: cursor && (!backwards || beyond) ? edge(search, page[0], 'before') : undefined,
  }
}

function edge(
  search: Search,
  row: KeyedRow | undefined,
  side: 'after' | 'before',
): string | undefined {
  return row && writeSearchCursor(search, { key: row.key, id: row.id, side })
}
