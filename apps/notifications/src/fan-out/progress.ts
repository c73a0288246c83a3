import type { FanOutProgress } from './claim-fan-out.js'
import type { InsertedPart } from './insert-deliveries.js'
import type { PageOfCriteria } from './page-of-criteria.js'

/** How far a fan-out has come when a page has been inserted. */
export function progressAfter(
  before: FanOutProgress,
  page: PageOfCriteria,
  inserted: InsertedPart,
): FanOutProgress {
  const end = page.criteria.at(-1)
  const { queued, suppressed } = inserted
  const rows = Object.values(suppressed).reduce((sum, n) => sum + n, queued)
  // As many as allowed: the same criteria may have more.
  const midst = page.limit !== undefined && rows >= page.limit
  return {
    state: page.last && !midst ? 'completed' : 'expanding',
    cursorPlace: end?.place ?? before.cursorPlace,
    cursorCriteria: end?.criteriaId ?? before.cursorCriteria,
    cursorSubscription: midst ? inserted.last : null,
    queued: before.queued + queued,
    suppressed: sums(before.suppressed, suppressed),
  }
}

function sums(one: Record<string, number>, other: Record<string, number>): Record<string, number> {
  const reasons = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return Object.fromEntries(
    reasons.map((reason) => [reason, (one[reason] ?? 0) + (other[reason] ?? 0)]),
  )
}
