import type { ChannelModel, ConfirmChannel, Message } from 'amqplib'
import type { Log } from '../log.js'
import type { OutgoingMessage, Publisher, PublishOutcome } from '../relay/publisher.js'
import { ConnectionKeeper } from './connection-keeper.js'
import { assertExchanges } from './topology.assert.js'
import { EXCHANGE } from './topology.js'

interface Unconfirmed {
  settled: (outcome: PublishOutcome) => void
  since: number
  returned: boolean
}

export interface RabbitPublisherParts {
  url: string
  name: string
  log: Log
  /** A confirm that takes longer will not come: the connection is dropped. Milliseconds. */
  confirmTimeout: number
}

/** One confirm channel on a connection of its own: the broker may block it without stopping consumers. */
export class RabbitPublisher implements Publisher {
  private readonly keeper: ConnectionKeeper
  private channel: ConfirmChannel | undefined
  private blocked = false
  private unconfirmed = new Map<string, Unconfirmed>()
  private readonly listeners: (() => void)[] = []
  private watch: NodeJS.Timeout | undefined

  constructor(private readonly parts: RabbitPublisherParts) {
    this.keeper = new ConnectionKeeper({
      url: parts.url,
      name: parts.name,
      log: parts.log,
      opened: (connection) => this.opened(connection),
      lost: () => this.lost(),
      blocked: (blocked) => this.setBlocked(blocked),
    })
  }

  get ready(): boolean {
    return this.channel !== undefined && !this.blocked
  }

  /** Whether the broker has stopped taking messages (memory or disk alarm). */
  get isBlocked(): boolean {
    return this.blocked
  }

  async open(): Promise<void> {
    this.watch = setInterval(() => this.checkConfirms(), this.parts.confirmTimeout / 4)
    await this.keeper.open()
  }

  async close(): Promise<void> {
    clearInterval(this.watch)
    await this.keeper.close()
    this.lost()
  }

  onReady(listener: () => void): void {
    this.listeners.push(listener)
  }

  publish(message: OutgoingMessage, settled: (outcome: PublishOutcome) => void): void {
    const { channel } = this
    if (channel === undefined) return settled('lost')
    const entry: Unconfirmed = { settled, since: performance.now(), returned: false }
    this.unconfirmed.set(message.id, entry)
    const options = {
      messageId: message.id,
      type: message.type,
      contentType: 'application/cloudevents+json',
      persistent: true,
      mandatory: true,
    }
    try {
      channel.publish(EXCHANGE, message.type, message.content, options, (error: unknown) => {
        this.confirm(message.id, entry, error)
      })
    } catch {
      // The channel closed under us; losing the connection with it settles what waits.
      this.keeper.drop()
    }
  }

  private async opened(connection: ChannelModel): Promise<void> {
    const channel = await connection.createConfirmChannel()
    channel.on('error', () => undefined)
    channel.on('close', () => {
      if (this.channel === channel) this.keeper.drop()
    })
    channel.on('return', (message: Message) => this.markReturned(message))
    await assertExchanges(channel)
    this.blocked = false
    this.channel = channel
    this.tellReady()
  }

  /** A returned message is confirmed too, right after: the return must be remembered. */
  private markReturned(message: Message): void {
    const entry = this.unconfirmed.get(String(message.properties.messageId))
    if (entry) entry.returned = true
  }

  private confirm(id: string, entry: Unconfirmed, error: unknown): void {
    if (this.unconfirmed.get(id) !== entry) return
    this.unconfirmed.delete(id)
    if (error) entry.settled(isNack(error) ? 'refused' : 'lost')
    else entry.settled(entry.returned ? 'unroutable' : 'confirmed')
  }

  private lost(): void {
    this.channel = undefined
    this.blocked = false
    const { unconfirmed } = this
    this.unconfirmed = new Map()
    for (const { settled } of unconfirmed.values()) settled('lost')
  }

  private setBlocked(blocked: boolean): void {
    this.blocked = blocked
    this.parts.log.warn({ blocked }, 'the broker changed whether it takes messages')
    if (!blocked) this.restartWatch()
    this.tellReady()
  }

  /** The wait behind an alarm says nothing about the connection. */
  private restartWatch(): void {
    const now = performance.now()
    for (const entry of this.unconfirmed.values()) entry.since = now
  }

  /** What waits too long is refused by a queue that hangs; the rest is lost with the connection. */
  private checkConfirms(): void {
    if (this.blocked) return
    const patience = performance.now() - this.parts.confirmTimeout
    const overdue = [...this.unconfirmed].filter(([, { since }]) => since < patience)
    if (overdue.length === 0) return
    this.parts.log.error({ waiting: overdue.length }, 'confirms do not come; reconnecting')
    for (const [id] of overdue) this.unconfirmed.delete(id)
    for (const [, { settled }] of overdue) settled('refused')
    this.keeper.drop()
  }

  private tellReady(): void {
    if (this.ready) for (const listener of this.listeners) listener()
  }
}

/** amqplib tells the broker's refusal from a closed channel by its message alone. */
function isNack(error: unknown): boolean {
  return error instanceof Error && error.message === 'message nacked'
}
