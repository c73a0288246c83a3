import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import pg from 'pg'
import { everyService } from './every-service.js'

/** A database of its own with all tables, and a look into every schema of it. */
export class HouseDatabase {
  private constructor(
    private readonly database: TestDatabase,
    private readonly pool: pg.Pool,
  ) {}

  static async open(): Promise<HouseDatabase> {
    const database = await createTestDatabase(everyService)
    const pool = new pg.Pool({ connectionString: database.url, max: 2 })
    pool.on('error', () => undefined)
    return new HouseDatabase(database, pool)
  }

  get url(): string {
    return this.database.url
  }

  async query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.pool.query<pg.QueryResultRow>(sql, values)
    return rows as Row[]
  }

  async close(): Promise<void> {
    await this.pool.end()
    await this.database.drop()
  }
}
