import type { Mail } from '../mail/mail.js'

/**
 * Hands one mail to a mail server. Two real ones stand behind it (SMTP here, others by API), and
 * the danger that is worth a port: only the sender knows whether a mail may already be out.
 */
export interface EmailSender {
  /**
   * Never rejects: whatever happens is a result. `beforeData` is awaited after the recipient was
   * taken and before the first byte of content leaves; when it rejects, nothing is sent.
   */
  send(mail: Mail, steps: SendSteps): Promise<SendResult>
  /** Lets go of its connections. */
  close(): Promise<void>
}

export interface SendSteps {
  beforeData(): Promise<void>
}

export type SendResult = Accepted | Refused | Ambiguous

/** The server took the mail. Whether it arrives is another matter. */
export interface Accepted {
  outcome: 'accepted'
  /** The server's own words, without addresses. */
  response: string
}

/** Nothing was sent, or the server said no: certain either way. */
export interface Refused {
  outcome: 'refused'
  /** The same mail to the same server would be refused again. */
  permanent: boolean
  /** Where it ended; see `RefusalPhase`. */
  phase: RefusalPhase
  /** The SMTP reply code (RFC 5321, 4.2), or none where no server spoke. */
  code?: number
  /** Without addresses. */
  reason: string
}

/**
 * `connection`: there was no talking to the server, which says nothing of the mail. `sender`: our own
 * address was refused. `recipient`: theirs was. `data`: the message was. `message`: it could not be
 * written down. `held`: `beforeData` held it back.
 */
export type RefusalPhase = 'connection' | 'sender' | 'recipient' | 'data' | 'message' | 'held'

/** Content went out and no answer came: the mail may have arrived or not, so it is not sent again. */
export interface Ambiguous {
  outcome: 'ambiguous'
  reason: string
}
