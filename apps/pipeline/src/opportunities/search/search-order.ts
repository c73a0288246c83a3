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

/**
 * What is relevant has the words in its title, or in what its category is called; of equals the newer
 * goes first. The rank is below 1, and the instant below 10^10 seconds.
 * @param query the searched words as a tsquery
 */
export function orderOf(sort: Sort, query: string | undefined): Order {
  if (sort !== 'relevance') return ORDERS[sort]
  if (query === undefined) return NEWEST
  const rank = `round(1e4 * ts_rank(o.head, ${query}, 1)::numeric)`
  const instant = `trunc(extract(epoch from o.published_at))`
  return { key: `(${rank} * 1e10 + ${instant})`, type: 'numeric', direction: 'desc' }
}

export function reversed(order: Order): Order {
  return { ...order, direction: order.direction === 'asc' ? 'desc' : 'asc' }
}
