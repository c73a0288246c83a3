import type { Ambiguous, RefusalPhase, Refused } from './email-sender.js'
import { withoutAddresses } from './without-addresses.js'

/** What nodemailer tells of a failure. */
export interface SmtpFailure {
  message: string
  code?: string
  /** The command that was answered; `API` when nothing was sent. */
  command?: string
  responseCode?: number
  response?: string
}

/**
 * How far a mail came, by our own record. nodemailer's errors don't tell: they are the same for a
 * server that never answered and for one that took everything and fell silent.
 */
export interface SmtpProgress {
  /** A connection stood ready for the mail. */
  connected: boolean
  /** The first byte of content may be on its way. */
  begun: boolean
}

/** The step that a refusal belongs to, by the command that was refused. */
const PHASES = new Map<string | undefined, RefusalPhase>([
  ['MAIL FROM', 'sender'],
  ['RCPT TO', 'recipient'],
  ['DATA', 'data'],
])

/** What a failure means for the mail. */
export function smtpOutcome(failure: SmtpFailure, progress: SmtpProgress): Refused | Ambiguous {
  const { code, command, responseCode } = failure
  const reply = withoutAddresses(failure.response ?? failure.message)
  // Only an answer to the message itself is sure; anything else may follow an acceptance.
  const answered = code === 'EMESSAGE' && responseCode !== undefined
  if (progress.begun && !answered) return { outcome: 'ambiguous', reply }
  if (!progress.connected && code !== undefined) return refused('connection', reply, responseCode)
  const phase = PHASES.get(command)
  if (responseCode !== undefined) return refused(phase ?? 'session', reply, responseCode)
  return refused(command === 'API' || code === undefined ? 'message' : 'session', reply)
}

function refused(phase: RefusalPhase, reply: string, code?: number): Refused {
  const known = code === undefined ? {} : { code }
  return { outcome: 'refused', permanent: isPermanent(phase, code), phase, reply, ...known }
}

/**
 * 5yz about the recipient or the message, except 503, by which a server says that the session was
 * wrong. A refusal of our own address is for an operator to mend, and the mails wait for that.
 */
function isPermanent(phase: RefusalPhase, code = 0): boolean {
  if (phase === 'message') return true
  return (phase === 'recipient' || phase === 'data') && code >= 500 && code !== 503
}
