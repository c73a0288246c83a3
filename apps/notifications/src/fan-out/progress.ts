import type { FanOutProgress } from './claim-fan-out.js'
import type { InsertedPage } from './insert-deliveries.js'

/**
 * How far a fan-out has come when a page has been inserted. An audience of no more than a page is
 * done with it; a larger one, when a page finds nobody.
 */
export function progressAfter(
  before: FanOutProgress & { matched: number },
  page: InsertedPage,
  pageSize: number,
): FanOutProgress {
  const done = before.matched <= pageSize || page.cursor === null
  return {
    state: done ? 'completed' : 'expanding',
    cursor: page.cursor ?? before.cursor,
    queued: before.queued + page.queued,
    suppressed: sums(before.suppressed, page.suppressed),
  }
}

function sums(one: Record<string, number>, other: Record<string, number>): Record<string, number> {
  const reasons = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return Object.fromEntries(
    reasons.map((reason) => [reason, (one[reason] ?? 0) + (other[reason] ?? 0)]),
  )
}
