import { CLOSES } from './search-filters.js'
import type { Sort } from './search-opportunities.dto.js'

/** How results are ordered: by a key, and by id where keys are the same. */
export interface Order {
  /** SQL over `opportunities o`, as the index has it. */
  key: string
  /** The key's type, in which a cursor gives it back. */
  type: 'timestamptz' | 'numeric'
  direction: 'asc' | 'desc'
}

const NEWEST: Order = { key: 'o.published_at', type: 'timestamptz', direction: 'desc' }

const ORDERS: Readonly<Record<Exclude<Sort, 'relevance'>, Order>> = {
  newest: NEWEST,
  'closing-soonest': { key: CLOSES, type: 'timestamptz', direction: 'asc' },
  'value-highest': { key: 'coalesce(o.value, -1)', type: 'numeric', direction: 'desc' },
}

/** @param query the searched words as a tsquery, which is what something is relevant to */
export function orderOf(sort: Sort, query: string | undefined): Order {
  if (sort !== 'relevance') return ORDERS[sort]
  if (query === undefined) return NEWEST
  // A title that has the words goes before a long description that has them more often.
  return {
    key: `round(1e6 * ts_rank(o.words, ${query}, 1)::numeric)`,
    type: 'numeric',
    direction: 'desc',
  }
}

export function reversed(order: Order): Order {
  return { ...order, direction: order.direction === 'asc' ? 'desc' : 'asc' }
}
