import type { ChannelModel } from 'amqplib'
import type { Custody } from '../consume/delivery.js'
import { faultOf } from '../log.js'
import type { QueueDepth } from '../transport.js'
import { within } from '../within.js'
import { Consumption, type ConsumptionParts } from './consumption.js'

/** The broker keeps what we have not acknowledged; there is nothing to announce or to claim. */
export const brokerCustody: Custody = {
  announce: () => Promise.resolve(),
  claim: (_, deliveries) => Promise.resolve(deliveries),
}

/** Milliseconds. */
const REOPEN_AFTER = 1_000
/** One that waits for a queue that hangs ends with its connection. Milliseconds. */
const OPENING_ENDS = 1_000
/** A page that asks waits no longer than this for the broker. Milliseconds. */
const DEPTH_WITHIN = 1_000

/**
 * Keeps one consumer consuming: on a new channel when the broker closed the last or cancelled its
 * consumer, and on every new connection. What one queue suffers is not seen by the others.
 */
export class RabbitSubscription {
  private connection: ChannelModel | undefined
  private consumption: Consumption | undefined
  /** What handlers of the last channel still do. Its messages come again, so it goes first. */
  private leftover: Promise<void> = Promise.resolve()
  private opening: Promise<void> = Promise.resolve()
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly parts: ConsumptionParts) {}

  get queue(): string {
    return this.parts.consumer.queue
  }

  get consuming(): boolean {
    return this.consumption !== undefined
  }

  /** Consumes on this connection until it is lost. Resolves after the first try, good or bad. */
  connected(connection: ChannelModel): Promise<void> {
    this.connection = connection
    return this.open()
  }

  lost(): void {
    this.connection = undefined
    clearTimeout(this.timer)
    this.abandon()
  }

  async assert(): Promise<void> {
    await this.consumption?.assert()
  }

  async depth(): Promise<QueueDepth> {
    const { queue, consumption } = this
    let waiting: number | undefined
    const answer = consumption?.waiting().then((count) => (waiting = count))
    if (answer) await within(DEPTH_WITHIN, answer)
    return { queue, ...(waiting !== undefined && { waiting }) }
  }

  /** Ends all that was begun and acknowledges it, within this time. Milliseconds. */
  async stop(withinMs: number): Promise<void> {
    this.connection = undefined
    clearTimeout(this.timer)
    const { consumption } = this
    this.consumption = undefined
    await consumption?.drain(withinMs)
    await within(withinMs, this.leftover)
    await within(OPENING_ENDS, this.opening)
  }

  /** One try after another: two at once could leave a channel that nobody acknowledges on. */
  private open(): Promise<void> {
    this.opening = this.opening.then(() => this.tryToOpen())
    return this.opening
  }

  private async tryToOpen(): Promise<void> {
    await this.leftover
    const { connection } = this
    if (connection === undefined || this.consumption !== undefined) return
    try {
      const consumption = await Consumption.open(connection, this.parts, () =>
        this.reopen(connection),
      )
      if (this.connection !== connection) this.leftover = consumption.abandon()
      else this.consumption = consumption
    } catch (error) {
      const fields = { queue: this.queue, ...faultOf(error) }
      this.parts.log.warn(fields, 'could not consume; trying again')
      if (this.connection === connection) this.openLater()
    }
  }

  private reopen(connection: ChannelModel): void {
    if (this.connection !== connection) return
    this.abandon()
    this.openLater()
  }

  private openLater(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.open(), REOPEN_AFTER)
  }

  private abandon(): void {
    const { consumption } = this
    this.consumption = undefined
    if (consumption) this.leftover = consumption.abandon()
  }
}
