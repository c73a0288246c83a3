import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import type { Mail } from '../../mail/mail.js'
import { ContentGate } from './content-gate.js'
import { EmailSender, type SendResult, type SendSteps } from './email-sender.js'
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
export class SmtpSender extends EmailSender {
  private readonly transport: Transporter
  private readonly timeouts: SmtpTimeouts
  private closed = false

  constructor(options: SmtpOptions) {
    super()
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
      const message = this.message(mail, gate, patience.signal)
      const { response } = (await this.transport.sendMail(message)) as { response: string }
      await gate.passed()
      return { outcome: 'accepted', reply: withoutAddresses(response) }
    } catch (error) {
      if (gate.heldBy !== undefined) {
        return { outcome: 'refused', permanent: false, phase: 'held', reply: 'held back' }
      }
      return smtpOutcome(this.failure(error), gate)
    } finally {
      clearTimeout(timer)
    }
  }

  close(): void {
    this.closed = true
    this.transport.close({ force: true })
  }

  /** Mails that still waited for a connection get an error without a code when all are closed. */
  private failure(error: unknown): SmtpFailure {
    const { message, ...told } = error as SmtpFailure
    return this.closed ? { code: 'ECONNECTION', ...told, message } : { ...told, message }
  }

  /** Addresses as objects, which nodemailer does not take apart: a comma in one makes no second. */
  private message(mail: Mail, gate: ContentGate, signal: AbortSignal): GatedMail {
    const { from, to } = mail
    return {
      ...mail,
      to: { name: '', address: to },
      envelope: { from: from.address, to: [{ name: '', address: to }] },
      gate,
      signal,
    }
  }
}
