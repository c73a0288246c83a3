import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import type { DataSource } from 'typeorm'
import { createDataSource } from './data-source.js'
import { prepareSchemas } from './roles.js'
import { installTrigrams } from './trigrams.js'

describe('the trigrams of PostgreSQL', () => {
  let source: DataSource
  let database: TestDatabase

  beforeAll(async () => {
    database = await createTestDatabase()
    await prepareSchemas(database.url, ['spend'])
    const options = { service: 'spend', url: database.url, role: 'inroad_migrator', poolSize: 8 }
    source = await createDataSource(options).initialize()
  })
  afterAll(async () => {
    await source.destroy()
    await database.drop()
  })

  it('are there once, when every service asks for them at the same moment', async () => {
    const install = async (): Promise<void> => {
      const runner = source.createQueryRunner()
      await runner.startTransaction()
      // The session has looked for the schema, and remembers that it is not there.
      await runner.query(`select to_regclass('extensions.anything')`)
      await installTrigrams(runner).finally(() => runner.commitTransaction())
      await runner.release()
    }
    await Promise.all(Array.from({ length: 8 }, install))
    expect(
      await source.query<unknown[]>(`select similarity('vale', 'vales') > 0.5 as near`),
    ).toEqual([{ near: true }])
  })
})
