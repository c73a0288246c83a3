import type { FanOutProgress } from './claim-fan-out.js'
import type { InsertedPage } from './insert-deliveries.js'

/** How far a fan-out has come when a page has been inserted. */
export function progressAfter(before: FanOutProgress, page: InsertedPage): FanOutProgress {
  return {
    state: page.following === null ? 'completed' : 'expanding',
    cursor: page.following,
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
