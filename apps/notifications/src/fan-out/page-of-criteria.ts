/** Criteria of a fan-out that are still to be expanded. */
export interface WaitingCriteria {
  place: number
  criteriaId: string
  /** Whether they match the new state; otherwise they are here because of an earlier change. */
  matchesNow: boolean
  activeSubscriptions: number
}

/** What one transaction expands. */
export interface PageOfCriteria {
  criteria: readonly WaitingCriteria[]
  /** Subscriptions at most, where one criterion alone has too many; else all of them. */
  limit?: number
  /** Whether nothing is left to expand after it. */
  last: boolean
}

export interface PageSize {
  subscriptions: number
  criteria: number
}

/**
 * As many criteria as fill a page, and at least one. The counts are of now and the audience of a
 * moment ago, so a page is only about as large as asked for; that pages follow each other without gap
 * or overlap does not depend on it.
 * @param waiting the next ones, up to `size.criteria`
 */
export function pageOfCriteria(
  waiting: readonly WaitingCriteria[],
  size: PageSize,
): PageOfCriteria {
  let total = 0
  const over = waiting.findIndex(({ activeSubscriptions }) => {
    total += activeSubscriptions
    return total > size.subscriptions
  })
  if (over === -1) return { criteria: waiting, last: waiting.length < size.criteria }
  if (over > 0) return { criteria: waiting.slice(0, over), last: false }
  return {
    criteria: waiting.slice(0, 1),
    limit: size.subscriptions,
    last: waiting.length === 1 && size.criteria > 1,
  }
}
