import type { DeadLetter } from '@inroad/messaging/dead-letters/dead-letters'

const LONGEST = 2000

/** Since when, where, which, how often and why. */
export function letterLine({ queue, eventId, attempts, reason, heldAt }: DeadLetter): string {
  const tries = attempts === 1 ? '1 attempt' : `${attempts} attempts`
  return `${heldAt.toISOString()}  ${queue}  ${eventId}  ${tries}  ${oneLine(reason)}`
}

/** The message laid out when it is JSON; of anything else its beginning, as far as it can be printed. */
export function messageText(raw: Buffer): string {
  try {
    return JSON.stringify(JSON.parse(raw.toString('utf8')), null, 2)
  } catch {
    const start = oneLine(raw.subarray(0, LONGEST).toString('latin1'))
    return `${start} (${raw.length} bytes, not JSON)`
  }
}

/** Without control characters: what others sent must not steer a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}
