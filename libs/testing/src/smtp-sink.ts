import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import { readMail, type ReceivedMail } from './received-mail.js'

/**
 * - `accept` takes every mail.
 * - `refuse` answers each recipient with 550, `tempfail` with 451.
 * - `hang` takes the whole mail and answers nothing, `cut` breaks the connection instead of the 250.
 * - `down` listens no more and breaks what is open.
 */
export type SmtpMode = 'accept' | 'refuse' | 'tempfail' | 'hang' | 'cut' | 'down'

export type ModeByRecipient = (recipient: string) => Exclude<SmtpMode, 'down'>

export interface SmtpSink {
  port: number
  /** `smtp://127.0.0.1:<port>`; the port stays the same through `down` and back. */
  url: string
  received: ReceivedMail[]
  /** Applies to what comes next; a function chooses for each recipient. */
  mode(mode: SmtpMode | ModeByRecipient): Promise<void>
  stop(): Promise<void>
}

const REPLY = { refuse: 550, tempfail: 451 } as const

export interface SmtpSinkOptions {
  port?: number
  mode?: SmtpMode
  /** Runs before the sink answers, so that no mail is accepted and not recorded. */
  onMail?: (mail: ReceivedMail) => void
}

/** A mail server on loopback that keeps what it gets and misbehaves on request. */
export async function startSmtpSink(options: SmtpSinkOptions = {}): Promise<SmtpSink> {
  const sink = new Sink(options)
  await sink.listen(options.port ?? 0)
  if (options.mode) await sink.mode(options.mode)
  return sink
}

class Sink implements SmtpSink {
  readonly received: ReceivedMail[] = []
  port = 0
  private modeFor: (recipient: string) => SmtpMode = () => 'accept'
  private server: SMTPServer | undefined
  private readonly sockets = new Map<number | undefined, Socket>()

  constructor(private readonly options: SmtpSinkOptions) {}

  get url(): string {
    return `smtp://127.0.0.1:${String(this.port)}`
  }

  async listen(port: number): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 1,
      onRcptTo: ({ address }, _session, answer) => {
        answer(refusal(this.modeFor(address)))
      },
      onData: (stream, session, answer) => {
        void this.take(stream, session, answer)
      },
    })
    server.on('error', () => undefined)
    server.server.on('connection', (socket) => {
      this.remember(socket)
    })
    server.listen(port, '127.0.0.1')
    await once(server.server, 'listening')
    this.port = (server.server.address() as AddressInfo).port
    this.server = server
  }

  async mode(mode: SmtpMode | ModeByRecipient): Promise<void> {
    if (mode === 'down') return this.stop()
    this.modeFor = typeof mode === 'function' ? mode : () => mode
    if (!this.server) await this.listen(this.port)
  }

  async stop(): Promise<void> {
    const server = this.server
    if (!server) return
    this.server = undefined
    const closed = new Promise<void>((resolve) => {
      server.close(resolve)
    })
    for (const socket of this.sockets.values()) socket.destroy()
    await closed
  }

  private remember(socket: Socket): void {
    const { remotePort } = socket
    this.sockets.set(remotePort, socket)
    socket.once('close', () => this.sockets.delete(remotePort))
  }

  private async take(
    stream: SMTPServerDataStream,
    { envelope, remotePort }: SMTPServerSession,
    answer: (error?: Error | null, message?: string) => void,
  ): Promise<void> {
    const raw = await text(stream).catch(() => undefined)
    // Broken off before the final dot: no mail.
    if (raw === undefined) return
    const to = envelope.rcptTo.map(({ address }) => address)
    const mode = this.modeFor(to[0] ?? '')
    const answered = mode === 'accept'
    const from = envelope.mailFrom ? envelope.mailFrom.address : ''
    const mail = await readMail({ from, to, answered }, raw)
    this.received.push(mail)
    this.options.onMail?.(mail)
    if (mode === 'cut') this.sockets.get(remotePort)?.destroy()
    if (answered) answer(null, 'taken')
  }
}

function refusal(mode: SmtpMode): Error | null {
  if (mode !== 'refuse' && mode !== 'tempfail') return null
  return Object.assign(new Error('not taken, as the test asked'), { responseCode: REPLY[mode] })
}
