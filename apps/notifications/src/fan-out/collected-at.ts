import { nextDigest } from '../sending/digest-time.js'

/** What is queued while a collected mail is put together would miss it; so the last minute is left out. */
const MARGIN = 60_000

/**
 * When the collected mail goes out that a change can wait for, or null when its deadline does not
 * leave the time to: then it is told at once, by itself.
 */
export function collectedAt(
  frequency: 'daily' | 'weekly',
  deadline: string | null,
  now: Date,
): Date | null {
  const next = nextDigest(frequency, new Date(now.getTime() + MARGIN))
  const tooLate = deadline !== null && Date.parse(deadline) <= next.getTime()
  return tooLate ? null : next
}
