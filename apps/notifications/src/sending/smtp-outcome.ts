import type { Ambiguous, Refused } from './email-sender.js'
import { withoutAddresses } from './without-addresses.js'

/** What nodemailer tells of a failure. */
export interface SmtpFailure {
  message: string
  code?: string
  /** The command that was answered. */
  command?: string
  responseCode?: number
  response?: string
}

/** The step a refusal belongs to, by the command that was refused. */
const PHASES = { 'MAIL FROM': 'sender', 'RCPT TO': 'recipient', DATA: 'data' } as const

/** The server is about to hang up, whatever was asked (RFC 5321, 3.8). */
const CLOSING = 421

/**
 * What a failure means for the mail. nodemailer's own code can't tell a server that never answered
 * from one that took everything and then fell silent, so whether content went out is our own record.
 */
export function smtpOutcome(failure: SmtpFailure, contentBegun: boolean): Refused | Ambiguous {
  const reason = withoutAddresses(failure.response ?? failure.message)
  // Only an answer to the message itself is sure; anything else may follow an acceptance.
  const answered = failure.code === 'EMESSAGE' && failure.responseCode !== undefined
  if (contentBegun && !answered) return { outcome: 'ambiguous', reason }
  const { responseCode: code, command } = failure
  if (code === undefined) return withoutReply(failure, reason)
  const phase = PHASES[command as keyof typeof PHASES]
  if (phase === undefined || code === CLOSING) {
    return { outcome: 'refused', permanent: false, phase: 'connection', code, reason }
  }
  return { outcome: 'refused', permanent: isPermanent(phase, code), phase, code, reason }
}

/** No server said it, so it was the network or the message. */
function withoutReply(failure: SmtpFailure, reason: string): Refused {
  const ours = failure.command === 'API' && failure.code?.startsWith('EENVELOPE')
  return ours || failure.code === undefined
    ? { outcome: 'refused', permanent: true, phase: 'message', reason }
    : { outcome: 'refused', permanent: false, phase: 'connection', reason }
}

/**
 * 5yz, except 503, which says that the session and not the mail was wrong. A refusal of our own
 * address is for an operator to mend, and the mails wait for that.
 */
function isPermanent(phase: 'sender' | 'recipient' | 'data', code: number): boolean {
  return phase !== 'sender' && code >= 500 && code !== 503
}
