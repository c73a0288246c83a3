import { addressIsGone } from './address-is-gone.js'
import type { Refused, SendResult } from '../sender/email-sender.js'
import { retryDelay } from './retry-delay.js'

/** What an attempt came to, and what becomes of its delivery. */
export interface Settlement {
  attempt: 'accepted' | 'refused' | 'ambiguous' | 'returned'
  delivery: 'accepted' | 'failed' | 'ambiguous' | 'suppressed' | 'queued'
  /** Why it failed or was suppressed, or what it waits for. */
  reason?: SettledReason
  /** Seconds until it is due again; for those queued. */
  retryAfter?: number
  code?: number
  reply?: string
  /** There is no such mailbox: nothing more goes there. */
  addressGone?: true
}

export type SettledReason =
  | 'address-refused'
  | 'message-refused'
  | 'not-written'
  | 'retries-exhausted'
  | 'no-answer'
  | 'ended'
  | 'deferred'
  | 'server-away'
  | 'rewritten'

/** The mail server is away, not the mail at fault: no attempt counts, and it waits its turn. */
export function returned(retryAfter: number, reply?: string): Settlement {
  return { attempt: 'returned', delivery: 'queued', reason: 'server-away', retryAfter, reply }
}

/** The subscription ended while the mail waited at the server's door. */
export const endedMeanwhile: Settlement = {
  attempt: 'returned',
  delivery: 'suppressed',
  reason: 'ended',
}

/** Something in a collected mail is no longer wanted: the rest is written anew and sent at once. */
export const toBeRewritten: Settlement = {
  attempt: 'returned',
  delivery: 'queued',
  reason: 'rewritten',
  retryAfter: 0,
}

/** The mail could not be written down; to try again would come to the same. */
export const notWritten: Settlement = {
  attempt: 'refused',
  delivery: 'failed',
  reason: 'not-written',
}

/** `attempts` counts this one. */
export function settlementOf(result: SendResult, attempts: number): Settlement {
  const { outcome, reply } = result
  if (outcome === 'accepted') return { attempt: outcome, delivery: outcome, reply }
  if (outcome === 'ambiguous') {
    return { attempt: outcome, delivery: outcome, reason: 'no-answer', reply }
  }
  const { code } = result
  return { attempt: 'refused', ...fateOf(result, attempts), reply, ...(code && { code }) }
}

function fateOf(
  refused: Refused,
  attempts: number,
): Pick<Settlement, 'delivery' | 'reason' | 'retryAfter' | 'addressGone'> {
  if (addressIsGone(refused)) {
    return { delivery: 'failed', reason: 'address-refused', addressGone: true }
  }
  if (refused.phase === 'message') return { delivery: 'failed', reason: 'not-written' }
  if (refused.permanent) {
    const reason = refused.phase === 'recipient' ? 'address-refused' : 'message-refused'
    return { delivery: 'failed', reason }
  }
  const retryAfter = retryDelay(attempts)
  if (retryAfter === undefined) return { delivery: 'failed', reason: 'retries-exhausted' }
  return { delivery: 'queued', reason: 'deferred', retryAfter }
}
