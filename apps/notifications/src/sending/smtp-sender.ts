import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import type { Mail } from '../mail/mail.js'
import { ContentGate } from './content-gate.js'
import type { EmailSender, SendResult, SendSteps } from './email-sender.js'
import { smtpOutcome, type SmtpFailure } from './smtp-outcome.js'
import { withoutAddresses } from './without-addresses.js'

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://...`; the password is percent-encoded. */
  url: string
  /** `required`: STARTTLS or nothing. `off`: for a server on this machine. */
  tls: 'required' | 'off'
  connections: number
  timeouts?: SmtpTimeouts
}

/** Milliseconds. */
export interface SmtpTimeouts {
  /** To a greeting. */
  connect: number
  /** From one reply to the next. */
  reply: number
  /** For the whole mail, against a server that trickles. */
  whole: number
}

/** RFC 5321, 4.5.3.2, asks for ten minutes' patience after the final dot. */
const TIMEOUTS: SmtpTimeouts = { connect: 30_000, reply: 600_000, whole: 900_000 }

interface GatedMail extends SendMailOptions {
  gate: ContentGate
}

/** Sends by SMTP over a few connections that are kept open. */
export class SmtpSender implements EmailSender {
  private readonly transport: Transporter
  private readonly timeouts: SmtpTimeouts

  constructor(options: SmtpOptions) {
    this.timeouts = options.timeouts ?? TIMEOUTS
    this.transport = createTransport({
      url: options.url,
      pool: true,
      maxConnections: options.connections,
      // Of a mail whose connection had died while idle: not a byte of it was sent.
      maxRequeues: 1,
      connectionTimeout: this.timeouts.connect,
      greetingTimeout: this.timeouts.connect,
      socketTimeout: this.timeouts.reply,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(options.tls === 'off' ? { ignoreTLS: true } : { requireTLS: true }),
      tls: { minVersion: 'TLSv1.2' },
    })
    this.transport.use('stream', (mail, done) => {
      const { gate } = mail.data as GatedMail
      mail.message?.processFunc((content) => gate.pass(content))
      done()
    })
  }

  async send(mail: Mail, { beforeData }: SendSteps): Promise<SendResult> {
    const gate = new ContentGate(beforeData)
    const patience = new AbortController()
    const timer = setTimeout(() => patience.abort(), this.timeouts.whole)
    try {
      const message: GatedMail = { ...mail, gate, signal: patience.signal }
      const { response } = (await this.transport.sendMail(message)) as { response: string }
      await gate.passed()
      return { outcome: 'accepted', response: withoutAddresses(response) }
    } catch (error) {
      if (gate.heldBy !== undefined) {
        return { outcome: 'refused', permanent: false, phase: 'held', reason: 'held back' }
      }
      return smtpOutcome(error as SmtpFailure, gate.begun)
    } finally {
      clearTimeout(timer)
    }
  }

  async close(): Promise<void> {
    this.transport.close()
  }
}
