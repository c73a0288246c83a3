import { Readable } from 'node:stream'
import { failpoint } from '@inroad/database/failpoint'

/**
 * Stands between a mail's content and the connection. nodemailer first reads the content when the
 * server has taken the recipient and said "go on" (354), so that is when the gate asks to open.
 */
export class ContentGate {
  /** True once a connection stood ready and asked for the content. */
  connected = false
  /** True once the first byte may be on its way. */
  begun = false
  /** Why the gate stayed shut. */
  heldBy: unknown
  private opening: Promise<void> | undefined
  private lastByte: Promise<void> = Promise.resolve()

  constructor(private readonly open: () => Promise<void>) {}

  /** The same content, given out only when the gate has opened. */
  pass(content: Readable): Readable {
    this.connected = true
    const gated = Readable.from(this.read(content), { objectMode: false })
    // The next turn of the event loop: by then the final dot has been written to the socket.
    gated.once('end', () => {
      setImmediate(() => {
        this.lastByte = failpoint('F19')
      })
    })
    return gated
  }

  /** Resolves when a test that stops at the final dot lets go. */
  async passed(): Promise<void> {
    await this.lastByte
  }

  private async *read(content: Readable): AsyncGenerator<Buffer> {
    // A connection that breaks before the first byte is replaced, and the content asked for again.
    this.opening ??= this.open()
    try {
      await this.opening
    } catch (error) {
      this.heldBy = error ?? new Error('held')
      throw error
    }
    this.begun = true
    for await (const chunk of content) yield chunk as Buffer
  }
}
