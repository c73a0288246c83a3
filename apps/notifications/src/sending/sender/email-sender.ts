import type { Mail } from '../../mail/mail.js'

/**
 * Hands one mail to a mail server. A port because of a danger: only the sender knows whether a mail
 * may already be out. What it promises is checked by one contract suite, for every sender.
 */
export abstract class EmailSender {
  /**
   * Never rejects: whatever happens is a result. `beforeData` is awaited after the recipient was
   * taken and before the first byte of content leaves; when it rejects, nothing is sent.
   */
  abstract send(mail: Mail, steps: SendSteps): Promise<SendResult>
  /** Breaks off what is still on its way and lets go of every connection. */
  abstract close(): void
}

export interface SendSteps {
  beforeData(): Promise<void>
}

export type SendResult = Accepted | Refused | Ambiguous

/** The server took the mail. Whether it arrives is another matter. */
export interface Accepted {
  outcome: 'accepted'
  /** The server's own words, without addresses. */
  reply: string
}

/** Nothing was sent, or the server said no: certain either way. */
export interface Refused {
  outcome: 'refused'
  /** The same mail to the same server would be refused again. */
  permanent: boolean
  phase: RefusalPhase
  /** SMTP reply code (RFC 5321, 4.2); absent where no server spoke. */
  code?: number
  /** Without addresses. */
  reply: string
}

/**
 * Where it ended. `connection`: there was no talking to the server, which says nothing of the mail.
 * `session`: the talk broke off before the content. `sender`: our own address was refused.
 * `recipient`: theirs was. `data`: the message was. `message`: it could not be written down.
 * `held`: `beforeData` held it back.
 */
export type RefusalPhase =
  'connection' | 'session' | 'sender' | 'recipient' | 'data' | 'message' | 'held'

/** Content went out and no answer came: the mail may have arrived or not, so it is not sent again. */
export interface Ambiguous {
  outcome: 'ambiguous'
  reply: string
}
