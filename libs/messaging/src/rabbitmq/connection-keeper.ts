import { connect, type ChannelModel } from 'amqplib'
import { faultOf, type Log } from '../log.js'
import { within } from '../within.js'

/** Reconnecting at once after a leader died left channels stuck; a moment later never did. */
const FIRST_WAIT = 1_500
const LONGEST_WAIT = 20_000
const HEARTBEAT = 10
const CONNECT_TIMEOUT = 10_000
const CLOSE_TIMEOUT = 2_000

export interface ConnectionParts {
  url: string
  /** As the broker's management page shows it. */
  name: string
  log: Log
  /** Called on every new connection; a rejection counts as a failed connection. */
  opened(connection: ChannelModel): Promise<void>
  /** Called once for every connection that `opened` was called for. */
  lost(): void
  blocked?(blocked: boolean): void
}

/** Keeps one connection to the broker, with a new one whenever it is lost. */
export class ConnectionKeeper {
  private connection: ChannelModel | undefined
  private timer: NodeJS.Timeout | undefined
  private wait = FIRST_WAIT
  private closed = false

  constructor(private readonly parts: ConnectionParts) {}

  /** Tries once at once; when that fails the attempts go on behind. */
  async open(): Promise<void> {
    try {
      await this.connect()
      this.wait = FIRST_WAIT
    } catch (error) {
      this.parts.log.warn(faultOf(error), 'the broker cannot be reached; trying again')
      this.later()
    }
  }

  /** Gives the present connection up, because it no longer does what it should. */
  drop(): void {
    if (this.connection) this.giveUp(this.connection)
  }

  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.timer)
    const { connection } = this
    this.connection = undefined
    if (connection) await end(connection)
  }

  private async connect(): Promise<void> {
    const { url, name, opened, blocked } = this.parts
    const connection = await connect(withHeartbeat(url), {
      clientProperties: { connection_name: name },
      timeout: CONNECT_TIMEOUT,
    })
    connection.on('error', () => undefined)
    if (this.closed) return end(connection)
    this.connection = connection
    connection.on('close', () => this.forget(connection))
    connection.on('blocked', () => blocked?.(true))
    connection.on('unblocked', () => blocked?.(false))
    try {
      await opened(connection)
    } catch (error) {
      this.giveUp(connection)
      throw error
    }
  }

  private giveUp(connection: ChannelModel): void {
    this.forget(connection)
    cut(connection)
  }

  private forget(connection: ChannelModel): void {
    if (this.connection !== connection) return
    this.connection = undefined
    this.parts.lost()
    this.later()
  }

  private later(): void {
    if (this.closed || this.timer !== undefined) return
    this.timer = setTimeout(
      () => {
        this.timer = undefined
        if (!this.closed && this.connection === undefined) void this.open()
      },
      this.wait * (0.9 + 0.2 * Math.random()),
    )
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT)
  }
}

/** A broker that does not answer the closing handshake is not waited for. */
async function end(connection: ChannelModel): Promise<void> {
  await within(CLOSE_TIMEOUT, connection.close())
  cut(connection)
}

function cut(connection: ChannelModel): void {
  const { stream } = (
    connection as unknown as { connection: { stream: { destroy(reason: Error): void } } }
  ).connection
  stream.destroy(new Error('given up'))
}

/** A heartbeat of 0 would mean none; the URL's own wins. Seconds. */
function withHeartbeat(url: string): string {
  const withQuery = new URL(url)
  if (!withQuery.searchParams.has('heartbeat')) {
    withQuery.searchParams.set('heartbeat', String(HEARTBEAT))
  }
  return withQuery.toString()
}
