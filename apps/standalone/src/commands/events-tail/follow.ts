import type { SettledEvent } from '@inroad/spend/feed/settled-events.query'
import { setTimeout as pause } from 'node:timers/promises'
import type { OutboxTail } from './outbox-tail.js'

/** Milliseconds between two looks, at least. */
const SHORTEST = 500
/** Of the time, at most so much is spent on looking. */
const PART = 10

/** How long to go on. */
export interface FollowOptions {
  /** End when there is nothing more for now. */
  once: boolean
  /** Ends it at any time. */
  signal: AbortSignal
  show(events: readonly SettledEvent[]): void
}

/** Shows what comes, in the order of the times at which it was stored, as far as it came together. */
export async function follow(
  tails: readonly OutboxTail[],
  { once, signal, show }: FollowOptions,
): Promise<void> {
  while (!signal.aborted) {
    const began = performance.now()
    const pages = await Promise.all(tails.map((tail) => tail.next()))
    const events = pages.flat()
    show(events.sort((one, other) => one.occurredAt.getTime() - other.occurredAt.getTime()))
    if (events.length > 0) continue
    if (once) return
    const wait = Math.max(SHORTEST, (performance.now() - began) * PART)
    await pause(wait, undefined, { signal }).catch(() => undefined)
  }
}
