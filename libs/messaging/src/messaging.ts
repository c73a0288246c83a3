import { randomUUID } from 'node:crypto'
import { createDataSource } from '@inroad/database/data-source'
import { Transactions } from '@inroad/database/transactions'
import type { Routes } from '@inroad/events/routes'
import type { DataSource } from 'typeorm'
import type { Consumer } from './consume/consumer.js'
import type { Custody } from './consume/delivery.js'
import { DeliveryPipeline } from './consume/delivery-pipeline.js'
import { heldCustody, HeldRetries } from './consume/held-retries.js'
import { defaultRetryPolicy, type RetryPolicy } from './consume/retry-policy.js'
import { consumerBacklogs, type ConsumerBacklog } from './health/consumer-backlog.query.js'
import { relayBacklog, type RelayBacklog } from './health/relay-backlog.query.js'
import type { Log } from './log.js'
import type { ConsumerHost } from './nest/inroad-strategy.js'
import { Ears } from './outbox/ears.js'
import { outboxChannel } from './outbox/wake.js'
import { PostgresTransport } from './postgres/postgres-transport.js'
import { RabbitPublisher } from './rabbitmq/rabbitmq-publisher.js'
import { RabbitTransport } from './rabbitmq/rabbitmq-transport.js'
import { Relay } from './relay/relay.js'
import { Retention } from './retention.js'
import type { ConsumerHealth, Transport } from './transport.js'

export interface MessagingOptions {
  service: string
  databaseUrl: string
  /** Unset: PostgreSQL carries the events, and a mover must run somewhere. */
  rabbitmqUrl?: string
  /** Who hears what; decides whether an unroutable event is waited for. */
  routes: Routes
  log: Log
  policy?: RetryPolicy
  /** Milliseconds. */
  confirmTimeout?: number
  /** How often to look for held messages that are due. Milliseconds. */
  retryPoll?: number
  /** How often to make sure of queues and bindings at the broker. Milliseconds. */
  assertEvery?: number
  /** How long a stop waits for handlers before it breaks them off. Milliseconds. */
  stopWithin?: number
}

export interface MessagingHealth {
  consumers: ConsumerHealth[]
  /** Absent where PostgreSQL carries the events. */
  publisher?: { connected: boolean; blocked: boolean }
}

/** What has not reached its end, seen from one service's tables. */
export interface MessagingBacklog {
  relay: RelayBacklog
  consumers: ConsumerBacklog[]
}

const CONSUMER_POOL = 3
/** What a handler takes to end once its transaction has been broken off. Milliseconds. */
const BROKEN_OFF_WITHIN = 1_000

/** Everything between one service's tables and the wire: relay, consumers, retries. */
export class Messaging implements ConsumerHost {
  private readonly consumersSource: DataSource
  private readonly relaySource: DataSource | undefined
  private readonly publisher: RabbitPublisher | undefined
  private readonly relay: Relay | undefined
  private readonly ears: Ears | undefined
  private readonly transport: Transport
  private readonly retention: Retention
  private readonly stopping = new AbortController()
  private retries: HeldRetries[] = []

  constructor(private readonly options: MessagingOptions) {
    const { service, databaseUrl: url, rabbitmqUrl, routes, log } = options
    const onPoolError = (): void => log.warn({}, 'the database closed an idle connection')
    const source = (purpose: string, poolSize: number): DataSource =>
      createDataSource({ service, url, purpose, poolSize, onPoolError })
    this.consumersSource = source('consumers', CONSUMER_POOL)
    this.retention = new Retention(this.consumersSource, log)
    if (rabbitmqUrl === undefined) {
      const dataSource = this.consumersSource
      this.transport = new PostgresTransport({ url, service, dataSource, log })
      return
    }
    const { assertEvery = 60_000, confirmTimeout = 15_000 } = options
    const broker = (purpose: string) => ({ url: rabbitmqUrl, name: `${service} ${purpose}`, log })
    this.transport = new RabbitTransport({ ...broker('consume'), assertEvery })
    this.publisher = new RabbitPublisher({ ...broker('publish'), confirmTimeout })
    this.relaySource = source('relay', 1)
    const holder = `${service} ${process.pid} ${randomUUID()}`
    const { publisher, relaySource: dataSource } = this
    this.relay = new Relay({ dataSource, publisher, routes, holder, log })
    this.ears = new Ears(url, new Map([[outboxChannel(service), this.relay.wake]]))
  }

  /** Starts publishing what is, or will be, in the outbox. */
  async startRelay(): Promise<void> {
    await this.relaySource?.initialize()
    await this.publisher?.open()
    this.relay?.start()
    await this.ears?.open()
  }

  async startConsumers(consumers: readonly Consumer[]): Promise<void> {
    await this.consumersSource.initialize()
    const { log, retryPoll = 1_000 } = this.options
    this.retries = consumers.map((consumer) => {
      const pipeline = this.pipelineFor(consumer, heldCustody)
      return new HeldRetries(this.consumersSource, consumer, pipeline, log, retryPoll)
    })
    await this.transport.start({
      consumers,
      pipelineFor: (consumer, custody) => this.pipelineFor(consumer, custody),
    })
    for (const retry of this.retries) retry.start()
    this.retention.start()
  }

  /** Ends what handlers have begun and acknowledges it; then no event moves any more. */
  async stopConsumers(): Promise<void> {
    const { stopWithin = 20_000 } = this.options
    const late = setTimeout(() => this.stopping.abort(), stopWithin)
    await Promise.all([
      this.retention.stop(),
      ...this.retries.map((retry) => retry.stop()),
      this.transport.stop(stopWithin + BROKEN_OFF_WITHIN),
    ])
    clearTimeout(late)
    this.stopping.abort()
    if (this.consumersSource.isInitialized) await this.consumersSource.destroy()
  }

  async stopRelay(): Promise<void> {
    await this.ears?.close()
    await this.relay?.stop()
    await this.publisher?.close()
    if (this.relaySource?.isInitialized) await this.relaySource.destroy()
  }

  health(): MessagingHealth {
    const consumers = this.transport.health()
    if (this.publisher === undefined) return { consumers }
    const { ready, isBlocked } = this.publisher
    return { consumers, publisher: { connected: ready || isBlocked, blocked: isBlocked } }
  }

  /** Reads the tables, so unlike `health()` it needs the database. */
  async backlog(dataSource: DataSource): Promise<MessagingBacklog> {
    const { consumers, publisher } = this.health()
    const depths = await this.transport.depths()
    return {
      relay: await relayBacklog(dataSource, publisher),
      consumers: await consumerBacklogs(dataSource, consumers, depths),
    }
  }

  private pipelineFor(consumer: Consumer, custody: Custody): DeliveryPipeline {
    const { log, policy = defaultRetryPolicy } = this.options
    const transactions = new Transactions(this.consumersSource)
    const stopping = this.stopping.signal
    return new DeliveryPipeline({ consumer, custody, policy, log, transactions, stopping })
  }
}
