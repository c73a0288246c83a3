import type { EntityManager } from 'typeorm'
import { statedHints } from './stated-hints.query.js'
import type {
  NextDecisionsView,
  StatusQueueItemView,
  StatusQueueView,
} from './status-queue.view.js'
import {
  type QueueScope,
  type ThirdPartyValue,
  thirdPartyValue,
  waitingSuppliers,
  type WaitingSupplier,
} from './unknown-value.query.js'

/** How many decisions the queue speaks of: an hour's work. */
const NEXT = 20

/**
 * The queue of suppliers whose status nobody knows. The sums that it reads must be fresh.
 * @param limit of items shown
 */
export async function statusQueue(
  tx: EntityManager,
  scope: QueueScope,
  limit: number,
): Promise<StatusQueueView> {
  const value = await thirdPartyValue(tx, scope)
  const { suppliers, first } = await waitingSuppliers(tx, scope, Math.max(limit, NEXT))
  const shown = first.slice(0, limit)
  const hints = await statedHints(tx, shown)
  const items = shown.map((supplier): StatusQueueItemView => {
    const { key, cumulative, ...rest } = supplier
    const cumulativeShare = shareOf(cumulative, value.unknown)
    return { ...rest, cumulativeShare, statedHints: hints.get(key) ?? [] }
  })
  return {
    thirdPartyValue: value.thirdParty,
    unknownValue: value.unknown,
    coverage: coverageOf(value, 0),
    ...{ suppliers, items },
    nextCovers: nextDecisions(first, value),
  }
}

function nextDecisions(
  waiting: readonly WaitingSupplier[],
  value: ThirdPartyValue,
): NextDecisionsView {
  const next = waiting.slice(0, NEXT)
  const settles = next.at(-1)?.cumulative ?? '0'
  return {
    count: next.length,
    shareOfUnknown: shareOf(settles, value.unknown),
    coverageAfter: coverageOf(value, Number(settles)),
  }
}

function coverageOf({ thirdParty, unknown }: ThirdPartyValue, settled: number): number {
  const total = Number(thirdParty)
  return total > 0 ? between(1 - (Number(unknown) - settled) / total) : 1
}

/** Credits make the whole smaller than its parts, so that these may come to more than all of it. */
function shareOf(part: string, whole: string): number {
  return Number(whole) > 0 ? between(Number(part) / Number(whole)) : 0
}

function between(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000
}
