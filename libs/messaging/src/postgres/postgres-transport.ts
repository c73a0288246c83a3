import type { DataSource } from 'typeorm'
import type { Log } from '../log.js'
import { Ears } from '../outbox/ears.js'
import { queueChannel } from '../outbox/wake.js'
import type { ConsumerHealth, QueueDepth, Transport, TransportParts } from '../transport.js'
import { within } from '../within.js'
import { queueDepths } from './queue-depths.query.js'
import { QueueCustody } from './queue-custody.js'
import { QueueSubscription } from './queue-subscription.js'

export interface PostgresTransportParts {
  url: string
  service: string
  dataSource: DataSource
  log: Log
}

/** Queues as rows in the service's own schema: for one machine, with nothing to install. */
export class PostgresTransport implements Transport {
  private subscriptions: QueueSubscription[] = []
  private ears: Ears | undefined

  constructor(private readonly parts: PostgresTransportParts) {}

  async start({ consumers, pipelineFor }: TransportParts): Promise<void> {
    const { dataSource, log, service, url } = this.parts
    this.subscriptions = consumers.map((consumer) => {
      const custody = new QueueCustody(dataSource, consumer.queue)
      const pipeline = pipelineFor(consumer, custody)
      return new QueueSubscription({ dataSource, consumer, pipeline, custody, log })
    })
    for (const subscription of this.subscriptions) await subscription.start()
    const wakeAll = (): void => this.subscriptions.forEach((subscription) => subscription.wake())
    this.ears = new Ears(url, new Map([[queueChannel(service), wakeAll]]))
    await this.ears.open()
  }

  async stop(withinMs: number): Promise<void> {
    await this.ears?.close()
    await within(
      withinMs,
      Promise.all(this.subscriptions.map((subscription) => subscription.stop())),
    )
  }

  health(): ConsumerHealth[] {
    return this.subscriptions.map(({ queue, consuming }) => ({ queue, consuming }))
  }

  depths(): Promise<QueueDepth[]> {
    return queueDepths(
      this.parts.dataSource,
      this.subscriptions.map(({ queue }) => queue),
    )
  }
}
