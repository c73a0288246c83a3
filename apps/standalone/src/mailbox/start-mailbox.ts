import type { IncomingMessage, ServerResponse } from 'node:http'
import type { MailSummary, RecipientTotal } from './mail.js'
import { MailStore } from './mail-store.js'
import { mailboxHandler } from './mailbox-handler.js'
import { readHeader } from './read-mail.js'
import { startSmtpSink } from './smtp-sink.js'

export interface MailboxOptions {
  /** 0 for any free one. */
  smtpPort: number
  /** Loopback only: `127.0.0.1` (the default), `::1` or `localhost`. */
  host?: string
}

export interface Mailbox {
  /** For the mailer: `smtp://127.0.0.1:1025` */
  readonly smtpUrl: string
  readonly smtpPort: number
  /** The mails kept (the last 2,000 at most), newest first. */
  messages(): MailSummary[]
  recipients(): RecipientTotal[]
  /** Serves `/mailbox` and everything below it; works mounted there as well. */
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void
  stop(): Promise<void>
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

/**
 * A mailbox for trying Inroad out: every mail it sends lands here, in memory, and nowhere else.
 * @throws Error when the host isn't loopback, or the port is taken
 */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  const { smtpPort, host = '127.0.0.1' } = options
  if (!LOOPBACK.includes(host))
    throw new Error(
      `The dev mailbox asks nobody who they are, so it listens on loopback only and not on ${host}: use 127.0.0.1`,
    )
  const store = new MailStore()
  const sink = await startSmtpSink({ host, port: smtpPort }, async (to, raw) => {
    const receivedAt = new Date().toISOString()
    store.add({ receivedAt, to, ...(await readHeader(raw)) }, raw)
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Error(`The dev mailbox can't take mail on port ${smtpPort}: another program has it`)
  })
  return {
    smtpUrl: `smtp://${host === '::1' ? '[::1]' : host}:${sink.port}`,
    smtpPort: sink.port,
    messages: () => store.messages(),
    recipients: () => store.recipients(),
    handler: mailboxHandler(store),
    stop: sink.stop,
  }
}
