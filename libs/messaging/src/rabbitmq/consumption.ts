import { failpoint } from '@inroad/database/failpoint'
import type { Channel, ChannelModel, ConsumeMessage } from 'amqplib'
import { BatchRunner, WINDOW } from '../consume/batch-runner.js'
import type { Consumer } from '../consume/consumer.js'
import type { Delivery } from '../consume/delivery.js'
import type { DeliveryPipeline } from '../consume/delivery-pipeline.js'
import { faultOf, type Log } from '../log.js'
import { within } from '../within.js'
import { assertQueues } from './topology.assert.js'
import { deadQueue, queueOptions } from './topology.js'

export interface ConsumptionParts {
  consumer: Consumer
  pipeline: DeliveryPipeline
  log: Log
}

/** Milliseconds. */
const ANSWER_TIMEOUT = 2_000

/**
 * One channel that consumes one queue and the dead queue beside it, from the moment it is open until
 * the broker, its connection or its owner ends it. It is not repaired: its owner opens another.
 * Acknowledgements after its end are dropped; those messages come again.
 */
export class Consumption {
  private readonly runner: BatchRunner
  private tags: string[] = []
  private over = false

  private constructor(
    private readonly channel: Channel,
    private readonly parts: ConsumptionParts,
    private readonly ended: () => void,
  ) {
    const { consumer, pipeline } = parts
    channel.on('error', (error: unknown) => this.warn(error, 'the broker closed a channel'))
    channel.on('close', () => this.fail())
    this.runner = new BatchRunner({
      batchSize: consumer.batchSize,
      handle: (batch) => pipeline.handle(batch),
      finished: (batch) => this.acknowledge(batch),
      failed: (error) => {
        this.warn(error, 'gave a batch back')
        this.fail()
      },
    })
  }

  /** @param ended called when it comes to an end by itself */
  static async open(
    connection: ChannelModel,
    parts: ConsumptionParts,
    ended: () => void,
  ): Promise<Consumption> {
    const consumption = new Consumption(await connection.createChannel(), parts, ended)
    await consumption.start()
    return consumption
  }

  /** Makes sure of the queue and its bindings, which somebody may have deleted meanwhile. */
  async assert(): Promise<void> {
    const { queue, definition } = this.parts.consumer
    await assertQueues(this.channel, queue, definition.type)
  }

  /** Messages that nobody has been given yet. Asking also makes sure of the queue. */
  async waiting(): Promise<number> {
    const { queue } = this.parts.consumer
    const { messageCount } = await this.channel.assertQueue(queue, queueOptions(queue))
    return messageCount
  }

  /**
   * Takes no more, and ends and acknowledges all it was given: what went back to the broker would
   * come again as a suspect. What is not done in time (milliseconds) does go back.
   */
  async drain(withinMs: number): Promise<void> {
    const cancelled = this.tags.map((tag) => this.channel.cancel(tag))
    await within(ANSWER_TIMEOUT, Promise.allSettled(cancelled))
    await within(withinMs, this.runner.complete())
    this.over = true
    // Its answer tells that the acknowledgements before it have arrived.
    await within(ANSWER_TIMEOUT, this.channel.close())
  }

  /** Forgets what has not begun; resolves when what has begun is over. */
  abandon(): Promise<void> {
    this.over = true
    void this.channel.close().catch(() => undefined)
    return this.runner.abandon()
  }

  private async start(): Promise<void> {
    const { channel, runner } = this
    const { queue, batchSize } = this.parts.consumer
    await this.assert()
    await channel.prefetch(batchSize * WINDOW)
    const main = await channel.consume(queue, (message) =>
      message === null ? this.fail() : runner.push(toDelivery(message)),
    )
    const dead = await channel.consume(deadQueue(queue), (message) =>
      message === null ? this.fail() : void this.bury(message),
    )
    this.tags = [main.consumerTag, dead.consumerTag]
  }

  private async bury(message: ConsumeMessage): Promise<void> {
    try {
      await this.parts.pipeline.bury(toDelivery(message))
      if (!this.over) this.channel.ack(message)
    } catch (error) {
      this.warn(error, 'could not park a dead letter')
      this.fail()
    }
  }

  /** A whole batch, and with it everything before. */
  private acknowledge(batch: readonly Delivery[]): void {
    const last = batch.at(-1)
    if (last === undefined || this.over) return
    this.channel.ack({ fields: { deliveryTag: last.tag } } as ConsumeMessage, true)
    void failpoint('F16')
  }

  /** The broker closed the channel or cancelled the consumer, or the database refused. */
  private fail(): void {
    if (this.over) return
    this.over = true
    this.ended()
  }

  private warn(error: unknown, message: string): void {
    this.parts.log.warn({ queue: this.parts.consumer.queue, ...faultOf(error) }, message)
  }
}

function toDelivery({ content, fields }: ConsumeMessage): Delivery {
  return { raw: content, suspect: fields.redelivered, tag: fields.deliveryTag }
}
