import type { ChannelModel } from 'amqplib'
import { faultOf, type Log } from '../log.js'
import type { ConsumerHealth, QueueDepth, Transport, TransportParts } from '../transport.js'
import { ConnectionKeeper } from './connection-keeper.js'
import { within } from '../within.js'
import { brokerCustody, RabbitSubscription } from './rabbitmq-subscription.js'
import { assertExchanges } from './topology.assert.js'

/** A queue that hangs keeps no service from starting. Milliseconds. */
const FIRST_TRY = 5_000

export interface RabbitTransportParts {
  url: string
  /** As the broker's management page shows it. */
  name: string
  log: Log
  /** How often to make sure of queues and bindings. Milliseconds. */
  assertEvery: number
}

/** Consumes over one connection, a channel for each queue. */
export class RabbitTransport implements Transport {
  private readonly keeper: ConnectionKeeper
  private subscriptions: RabbitSubscription[] = []
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly parts: RabbitTransportParts) {
    const { url, name, log } = parts
    this.keeper = new ConnectionKeeper({
      url,
      name,
      log,
      opened: (connection) => this.opened(connection),
      lost: () => this.subscriptions.forEach((subscription) => subscription.lost()),
    })
  }

  async start({ consumers, pipelineFor }: TransportParts): Promise<void> {
    const { log, assertEvery } = this.parts
    this.subscriptions = consumers.map((consumer) => {
      const pipeline = pipelineFor(consumer, brokerCustody)
      return new RabbitSubscription({ consumer, pipeline, log })
    })
    if (consumers.length === 0) return
    await this.keeper.open()
    // A returned message does not prove that every queue exists, so each owner keeps its own.
    this.timer = setInterval(() => void this.assertAll(), assertEvery)
  }

  async stop(withinMs: number): Promise<void> {
    clearInterval(this.timer)
    await Promise.all(this.subscriptions.map((subscription) => subscription.stop(withinMs)))
    await this.keeper.close()
  }

  health(): ConsumerHealth[] {
    return this.subscriptions.map(({ queue, consuming }) => ({ queue, consuming }))
  }

  depths(): Promise<QueueDepth[]> {
    return Promise.all(this.subscriptions.map((subscription) => subscription.depth()))
  }

  private async opened(connection: ChannelModel): Promise<void> {
    const channel = await connection.createChannel()
    channel.on('error', () => undefined)
    await assertExchanges(channel)
    await channel.close()
    const tries = this.subscriptions.map((subscription) => subscription.connected(connection))
    await within(FIRST_TRY, Promise.all(tries))
  }

  private async assertAll(): Promise<void> {
    for (const subscription of this.subscriptions) {
      await subscription.assert().catch((error: unknown) => {
        const fields = { queue: subscription.queue, ...faultOf(error) }
        this.parts.log.warn(fields, 'could not make sure of a queue')
      })
    }
  }
}
