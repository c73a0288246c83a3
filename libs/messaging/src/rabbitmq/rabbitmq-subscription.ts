import type { Channel, ChannelModel, ConsumeMessage } from 'amqplib'
import { BatchRunner } from '../consume/batch-runner.js'
import type { Consumer } from '../consume/consumer.js'
import type { Custody, Delivery } from '../consume/delivery.js'
import type { DeliveryPipeline } from '../consume/delivery-pipeline.js'
import { failpoint } from '@inroad/database/failpoint'
import { faultOf, type Log } from '../log.js'
import { assertQueues } from './topology.assert.js'
import { deadQueue } from './topology.js'

/** The broker keeps what we have not acknowledged; there is nothing to announce or to claim. */
export const brokerCustody: Custody = {
  announce: () => Promise.resolve(),
  claim: (_, deliveries) => Promise.resolve(deliveries),
}

const REBUILD_AFTER = 1_000

export interface SubscriptionParts {
  consumer: Consumer
  pipeline: DeliveryPipeline
  log: Log
  /** Takes a message that the broker gave up on; it is stored as parked. */
  bury(raw: Buffer): Promise<void>
}

/**
 * One consumer's channel: rebuilt when the broker closes it or cancels the consumer, whole again
 * when the connection is. Acknowledgements of an old channel are dropped; its messages come again.
 */
export class RabbitSubscription {
  private connection: ChannelModel | undefined
  private channel: Channel | undefined
  private runner: BatchRunner | undefined
  private timer: NodeJS.Timeout | undefined
  private consumerTags: string[] = []

  constructor(private readonly parts: SubscriptionParts) {}

  get queue(): string {
    return this.parts.consumer.queue
  }

  get consuming(): boolean {
    return this.channel !== undefined
  }

  async open(connection: ChannelModel): Promise<void> {
    this.connection = connection
    const channel = await connection.createChannel()
    channel.on('error', (error: unknown) => {
      this.parts.log.warn({ queue: this.queue, ...faultOf(error) }, 'the broker closed a channel')
    })
    channel.on('close', () => this.rebuild(channel))
    const { consumer } = this.parts
    await assertQueues(channel, consumer.queue, consumer.definition.type)
    await channel.prefetch(consumer.batchSize * 2)
    const runner = this.createRunner(channel)
    this.channel = channel
    this.runner = runner
    const main = await channel.consume(consumer.queue, (message) => {
      if (message === null) return this.rebuild(channel)
      runner.push(toDelivery(message))
    })
    const dead = await channel.consume(deadQueue(consumer.queue), (message) => {
      if (message === null) return this.rebuild(channel)
      void this.bury(channel, message)
    })
    this.consumerTags = [main.consumerTag, dead.consumerTag]
  }

  /** Forgets a connection that is gone. */
  lost(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.connection = undefined
    this.channel = undefined
    void this.runner?.abandon()
  }

  /** Makes sure of the queue and its bindings, which somebody may have deleted meanwhile. */
  async assert(): Promise<void> {
    const { consumer } = this.parts
    if (this.channel) await assertQueues(this.channel, consumer.queue, consumer.definition.type)
  }

  /**
   * Takes no more, and ends and acknowledges all it was given: what went back to the broker would
   * come again as a suspect. What a slow handler leaves undone in time does go back.
   */
  async stop(withinMs: number): Promise<void> {
    const { channel, runner } = this
    for (const tag of this.consumerTags) await channel?.cancel(tag).catch(() => undefined)
    await endOf(runner?.complete(), withinMs)
    this.connection = undefined
    this.channel = undefined
    clearTimeout(this.timer)
    await channel?.close().catch(() => undefined)
  }

  private createRunner(channel: Channel): BatchRunner {
    const { consumer, pipeline } = this.parts
    return new BatchRunner({
      batchSize: consumer.batchSize,
      handle: (batch) => pipeline.handle(batch),
      finished: (batch) => {
        const last = batch.at(-1)
        if (last && this.channel === channel) acknowledge(channel, last.tag)
      },
      failed: (error) => {
        this.parts.log.warn({ queue: this.queue, ...faultOf(error) }, 'gave a batch back')
        this.rebuild(channel)
      },
    })
  }

  private async bury(channel: Channel, message: ConsumeMessage): Promise<void> {
    try {
      await this.parts.bury(message.content)
      if (this.channel === channel) channel.ack(message)
    } catch (error) {
      this.parts.log.warn({ queue: this.queue, ...faultOf(error) }, 'could not park a dead letter')
      this.rebuild(channel)
    }
  }

  /** A new channel on the same connection; everything not acknowledged on the old one comes again. */
  private rebuild(channel: Channel): void {
    if (this.channel !== channel) return
    this.channel = undefined
    void this.runner?.abandon()
    void channel.close().catch(() => undefined)
    this.timer = setTimeout(() => void this.reopen(), REBUILD_AFTER)
  }

  private async reopen(): Promise<void> {
    const { connection } = this
    if (connection === undefined) return
    try {
      await this.open(connection)
    } catch (error) {
      this.parts.log.warn(
        { queue: this.queue, ...faultOf(error) },
        'could not consume; trying again',
      )
      if (this.connection) this.timer = setTimeout(() => void this.reopen(), REBUILD_AFTER)
    }
  }
}

/** Milliseconds. */
async function endOf(work: Promise<void> | undefined, within: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, within)))
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

function toDelivery({ content, fields }: ConsumeMessage): Delivery {
  return { raw: content, suspect: fields.redelivered, tag: fields.deliveryTag }
}

/** Everything up to this tag. */
function acknowledge(channel: Channel, tag: number): void {
  channel.ack({ fields: { deliveryTag: tag } } as ConsumeMessage, true)
  void failpoint('F16')
}
