import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

const LARGEST_MAIL = 5_000_000

export interface SmtpSink {
  port: number
  stop(): Promise<void>
}

export type ReceivedMail = (to: string[], raw: Buffer) => Promise<void>

/** Takes every mail for everyone and passes it to nobody else. Port 0 means any free one. */
export async function startSmtpSink(
  { host, port }: { host: string; port: number },
  receive: ReceivedMail,
): Promise<SmtpSink> {
  const server = new SMTPServer({
    size: LARGEST_MAIL,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 1_000,
    onData: (stream, { envelope }, done) => {
      const to = envelope.rcptTo.map(({ address }) => address)
      take(stream)
        .then((raw) => receive(to, raw))
        .then(() => done(), done)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
  // A client that vanishes in the middle of a mail is its own affair.
  server.on('error', () => undefined)
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { port: (server.server.address() as AddressInfo).port, stop }
}

async function take(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  // Read to its end even when it is too large: SMTP can be answered only then.
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer)
  if (!stream.sizeExceeded) return Buffer.concat(chunks)
  throw Object.assign(new Error(`larger than ${LARGEST_MAIL} bytes`), { responseCode: 552 })
}
