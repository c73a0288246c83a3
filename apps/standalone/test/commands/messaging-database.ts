import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { MessagingTables1790000000000 } from '@inroad/messaging/messaging-tables.migration'
import { createTestDatabase } from '@inroad/testing/test-database'
import pg from 'pg'

export const SERVICES = ['notifications', 'pipeline']

/** A database with the tables of messaging in two services' schemas, and nothing else. */
export class MessagingDatabase {
  private constructor(
    readonly url: string,
    private readonly client: pg.Client,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<MessagingDatabase> {
    const { url, drop } = await createTestDatabase({ key: 'messaging alone', run: prepare })
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return new MessagingDatabase(url, client, drop)
  }

  async close(): Promise<void> {
    await this.client.end()
    await this.drop()
  }

  async query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.client.query(sql, values)
    return rows as Row[]
  }

  async clear(): Promise<void> {
    for (const service of SERVICES) {
      await this.query(`delete from ${service}.inbox_held`)
      await this.query(`delete from ${service}.queue`)
      await this.query(`delete from ${service}.outbox`)
    }
  }
}

async function prepare(url: string): Promise<void> {
  await prepareSchemas(url, SERVICES)
  for (const name of SERVICES) {
    await migrate(url, { name, migrations: [MessagingTables1790000000000] })
  }
}
