import type { Refused } from '../sender/email-sender.js'

/** RFC 3463: class, subject, detail. */
const ENHANCED = /\b5\.(\d{1,3})\.(\d{1,3})\b/

/** Subjects that speak of the mailbox itself: other, addressing, mailbox. */
const ABOUT_THE_ADDRESS = new Set(['0', '1', '2'])
/** Full, message too long for it: the mailbox is there. */
const STILL_THERE = new Set(['2.2', '2.3'])
/** RFC 5321: exceeded storage; RFC 4954: not allowed without signing in. */
const NOT_THE_ADDRESS = new Set([530, 535, 552])

/**
 * Whether a refusal says that there is no such mailbox. A server that refuses by policy (5.7.x: our
 * own name on a block list, say) speaks of us, and one such day must not end thousands of
 * subscriptions.
 */
export function addressIsGone({ permanent, phase, code = 0, reply }: Refused): boolean {
  if (!permanent || phase !== 'recipient' || NOT_THE_ADDRESS.has(code)) return false
  const [, subject, detail] = ENHANCED.exec(reply) ?? []
  if (subject === undefined) return true
  return ABOUT_THE_ADDRESS.has(subject) && !STILL_THERE.has(`${subject}.${String(detail)}`)
}
