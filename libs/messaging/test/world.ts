import { createDataSource } from '@inroad/database/data-source'
import { OPS } from '@inroad/database/roles'
import { Transactions } from '@inroad/database/transactions'
import type { Routes } from '@inroad/events/routes'
import type { Consumer } from '@inroad/messaging/consume/consumer'
import type { Log } from '@inroad/messaging/log'
import { Messaging, type MessagingOptions } from '@inroad/messaging/messaging'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { Mover } from '@inroad/messaging/postgres/mover'
import { deadQueue } from '@inroad/messaging/rabbitmq/topology'
import type { TestDatabase } from '@inroad/testing/test-database'
import { connect } from 'amqplib'
import pg from 'pg'
import type { DataSource } from 'typeorm'
import { sampleDatabase, type SampleEvent } from './sample.js'

export const silent: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}

/** Short waits, so that a spec sees every attempt. Milliseconds. */
export const hasty = { attempts: 5, delays: [20, 20, 20, 20], deadline: 10_000 }

export interface Effect {
  consumer: string
  n: number
  batch: number
}

export type TransportName = 'rabbitmq' | 'postgres'

/** One publishing service, any number of copies of a consuming one, and a transport between them. */
export class World {
  readonly started: Messaging[] = []
  readonly routes: Record<string, string[]> = {}
  readonly url: string
  readonly source: DataSource
  readonly sink: DataSource
  /** The command line's own, in the schema of the sink. */
  readonly ops: DataSource
  private readonly movers = new Set<Mover>()
  private readonly queues = new Set<string>()

  private constructor(
    readonly transport: TransportName,
    readonly rabbitmqUrl: string,
    private readonly database: TestDatabase,
  ) {
    const { url } = database
    this.url = url
    this.source = createDataSource({ service: 'source', url })
    this.sink = createDataSource({ service: 'sink', url })
    this.ops = createDataSource({ service: 'sink', url, role: OPS })
  }

  static async create(
    transport: TransportName,
    rabbitmqUrl = process.env['INROAD_TEST_RABBITMQ_URL'] ?? '',
  ): Promise<World> {
    const world = new World(transport, rabbitmqUrl, await sampleDatabase())
    for (const source of [world.source, world.sink, world.ops]) await source.initialize()
    return world
  }

  /** Makes the routes known; call before anything starts. */
  route(definition: SampleEvent, ...consumers: Consumer[]): void {
    const queues = consumers.map(({ queue }) => queue)
    this.routes[definition.type] = [...(this.routes[definition.type] ?? []), ...queues]
    for (const queue of queues) this.queues.add(queue)
  }

  options(service: string, extra: Partial<MessagingOptions> = {}): MessagingOptions {
    return {
      service,
      databaseUrl: this.url,
      ...(this.transport === 'rabbitmq' && { rabbitmqUrl: this.rabbitmqUrl }),
      routes: this.routes as Routes,
      log: silent,
      policy: hasty,
      retryPoll: 20,
      ...extra,
    }
  }

  /** A copy of the consuming service. */
  async consume(consumers: Consumer[], extra: Partial<MessagingOptions> = {}): Promise<Messaging> {
    const messaging = new Messaging(this.options('sink', extra))
    this.started.push(messaging)
    await messaging.startConsumers(consumers)
    return messaging
  }

  /** What carries the events on: a relay, or the mover. */
  async relay(extra: Partial<MessagingOptions> = {}): Promise<{ stop(): Promise<void> }> {
    const { url, routes } = this
    if (this.transport === 'postgres') {
      const mover = new Mover({ url, services: ['source', 'sink'], routes, log: silent })
      this.movers.add(mover)
      await mover.start()
      return { stop: () => this.stopMover(mover) }
    }
    const messaging = await this.relayMessaging(extra)
    return { stop: () => messaging.stopRelay() }
  }

  /** The relay of the publishing service, for specs that look at its health. */
  async relayMessaging(extra: Partial<MessagingOptions> = {}): Promise<Messaging> {
    const messaging = new Messaging(this.options('source', extra))
    this.started.push(messaging)
    await messaging.startRelay()
    return messaging
  }

  /** Publishes events numbered from `first`, each in a transaction of its own unless `together`. */
  async publish(
    definition: SampleEvent,
    numbers: readonly number[],
    { together = true, order }: { together?: boolean; order?: string } = {},
  ): Promise<void> {
    const outbox = new Outbox(new Wake(this.source, 'source'))
    const transactions = new Transactions(this.source)
    const events = numbers.map((n) => ({
      data: { n, ...(order !== undefined && { order }) },
      subject: String(n),
      sequence: 1,
    }))
    const groups = together ? [events] : events.map((event) => [event])
    for (const group of groups) {
      await transactions.run((tx) => outbox.addAll(tx, definition, group))
    }
  }

  /** Has all that was ever published sent once more, as a relay does that could not note its work. */
  async sendAgain(): Promise<void> {
    await this.source.query(
      `insert into outbox_pending (position, type, occurred_at)
       select position, type, occurred_at from outbox on conflict do nothing`,
    )
  }

  effects(consumer?: Consumer): Promise<Effect[]> {
    return this.sink.query<Effect[]>(
      'select consumer, n, batch from effects where $1::text is null or consumer = $1 order by n',
      [consumer?.queue ?? null],
    )
  }

  async pending(): Promise<number> {
    return this.count(this.source, 'select count(*) from outbox_pending')
  }

  async parked(): Promise<{ n: number; attempts: number; reason: string }[]> {
    return this.sink.query(
      `select (convert_from(raw, 'UTF8')::jsonb #>> '{data,n}')::int as n, attempts, reason
         from inbox_held where state = 'parked' order by 1`,
    )
  }

  async count(dataSource: DataSource, sql: string): Promise<number> {
    const rows = await dataSource.query<{ count: string }[]>(sql)
    return Number(rows[0]?.count ?? 0)
  }

  /** Changes a table from outside, as whoever may. */
  async alterAs(role: string, schema: string, statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.url })
    await client.connect()
    await client.query(`set role ${role}`)
    await client.query(`set search_path = ${schema}`)
    await client.query(statement)
    await client.end()
  }

  /** Ends every connection that a service, relay or mover has; those of this spec stay. */
  async endDatabaseConnections(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url })
    await client.connect()
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name ~ $1`,
      ['^inroad (sink consumers|source relay|bus|listen)$'],
    )
    await client.end()
  }

  /** Stops every copy and whatever carries the events. */
  async stopAll(): Promise<void> {
    for (const messaging of this.started.splice(0)) {
      await messaging.stopConsumers()
      await messaging.stopRelay()
    }
    for (const mover of this.movers) await this.stopMover(mover)
  }

  async close(): Promise<void> {
    await this.stopAll()
    await this.source.destroy()
    await this.ops.destroy()
    await this.sink.destroy()
    await this.database.drop()
    if (this.transport === 'rabbitmq') await this.deleteQueues()
  }

  private async stopMover(mover: Mover): Promise<void> {
    if (this.movers.delete(mover)) await mover.stop()
  }

  private async deleteQueues(): Promise<void> {
    const connection = await connect(this.rabbitmqUrl)
    const channel = await connection.createChannel()
    for (const queue of this.queues) {
      await channel.deleteQueue(queue)
      await channel.deleteQueue(deadQueue(queue))
    }
    await connection.close()
  }
}
