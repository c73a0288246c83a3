import { createDataSource } from '@inroad/database/data-source'
import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { Transactions } from '@inroad/database/transactions'
import { catalogue } from '@inroad/events/catalogue'
import type { Envelope } from '@inroad/events/envelope'
import { readEvent } from '@inroad/events/read-event'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { createTestDatabase } from '@inroad/testing/test-database'
import type { EntityManager } from 'typeorm'
import { spend } from '../src/service.js'

/** An event as the outbox holds it, checked against its contract. */
export interface SentEvent {
  type: string
  subject: string
  sequence: number
  data: Record<string, unknown>
}

/** A migrated database of spend, and short ways to fill and look at it. */
export class SpendDatabase {
  readonly transactions: Transactions
  readonly outbox: Outbox

  private constructor(
    readonly url: string,
    dataSource: ReturnType<typeof createDataSource>,
    private readonly drop: () => Promise<void>,
  ) {
    this.transactions = new Transactions(dataSource)
    this.outbox = new Outbox(new Wake(dataSource, spend.name))
  }

  static async open(): Promise<SpendDatabase> {
    const { url, drop } = await createTestDatabase({ key: 'spend', run: prepare })
    const dataSource = createDataSource({ service: spend.name, url })
    await dataSource.initialize()
    return new SpendDatabase(url, dataSource, drop)
  }

  async close(): Promise<void> {
    await this.transactions.dataSource.destroy()
    await this.drop()
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.transactions.dataSource.query<Row[]>(sql, parameters)
  }

  run<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return this.transactions.run(work)
  }

  /** All events, in the order in which they were written; throws on one that breaks its contract. */
  async events(): Promise<SentEvent[]> {
    const rows = await this.query<{ envelope: Envelope }>(
      'select envelope from outbox order by position',
    )
    return rows.map(({ envelope }) => {
      const definition = catalogue.find(({ type }) => type === envelope.type)
      if (!definition) throw new Error(`no contract of ${envelope.type}`)
      definition.data.parse(envelope.data)
      const { type, subject, sequence, data } = readEvent(definition, envelope)
      return {
        ...{ type, subject, sequence: Number(sequence) },
        data: data as Record<string, unknown>,
      }
    })
  }
}

async function prepare(url: string): Promise<void> {
  await prepareSchemas(url, [spend.name])
  await migrate(url, spend)
}
