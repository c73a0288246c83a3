/** What became of one change, or of all changes of an opportunity; counts of subscriptions. */
export interface DeliveryCounts {
  /** In the audience when the change was matched. */
  matched: number
  /** Not told, by reason. */
  suppressed: Record<string, number>
  /** To be told, or told. */
  queued: number
  notYetExpanded: number
  accepted: { total: number; delivered: number; bounced: number; unknown: number }
  failed: { total: number; refused: number; ambiguous: number }
  pending: { total: number; waiting: number; sending: number }
}

/** One change with its counts. */
export interface ChangeLedger extends DeliveryCounts {
  changeId: string
  change: 'published' | 'amended' | 'closed'
  occurredAt: string
  state: 'expanding' | 'completed' | 'suppressed'
}

/**
 * Whether the numbers add up. Each is counted on its own and none is made from the others:
 * matched = suppressed + queued + not yet expanded; queued = accepted + failed + pending;
 * accepted = delivered + bounced + unknown.
 */
export function isBalanced(counts: DeliveryCounts): boolean {
  const { matched, suppressed, queued, notYetExpanded, accepted, failed, pending } = counts
  return (
    matched === sum(Object.values(suppressed)) + queued + notYetExpanded &&
    queued === accepted.total + failed.total + pending.total &&
    accepted.total === accepted.delivered + accepted.bounced + accepted.unknown &&
    failed.total === failed.refused + failed.ambiguous &&
    pending.total === pending.waiting + pending.sending
  )
}

/** The counts of several changes together. */
export function inTotal(changes: readonly DeliveryCounts[]): DeliveryCounts {
  const total = (pick: (counts: DeliveryCounts) => number): number => sum(changes.map(pick))
  const reasons = [...new Set(changes.flatMap(({ suppressed }) => Object.keys(suppressed)))].sort()
  return {
    matched: total(({ matched }) => matched),
    suppressed: Object.fromEntries(
      reasons.map((reason) => [reason, total(({ suppressed }) => suppressed[reason] ?? 0)]),
    ),
    queued: total(({ queued }) => queued),
    notYetExpanded: total(({ notYetExpanded }) => notYetExpanded),
    accepted: {
      total: total(({ accepted }) => accepted.total),
      delivered: total(({ accepted }) => accepted.delivered),
      bounced: total(({ accepted }) => accepted.bounced),
      unknown: total(({ accepted }) => accepted.unknown),
    },
    failed: {
      total: total(({ failed }) => failed.total),
      refused: total(({ failed }) => failed.refused),
      ambiguous: total(({ failed }) => failed.ambiguous),
    },
    pending: {
      total: total(({ pending }) => pending.total),
      waiting: total(({ pending }) => pending.waiting),
      sending: total(({ pending }) => pending.sending),
    },
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}
