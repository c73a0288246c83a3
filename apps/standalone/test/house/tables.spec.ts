import { unclassifiedTables } from '@inroad/database/classify'
import { migrate } from '@inroad/database/migrate'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import pg from 'pg'
import { services } from '../../src/services.js'
import { everyService } from './every-service.js'

describe('the tables of every service', () => {
  let database: TestDatabase
  let client: pg.Client

  beforeAll(async () => {
    database = await createTestDatabase(everyService)
    client = new pg.Client({ connectionString: database.url })
    await client.connect()
  })

  afterAll(async () => {
    await client.end()
    await database.drop()
  })

  it.each(services.map(({ name }) => name))(
    'name their retention and personal data: %s',
    async (service) => {
      const { rows } = await client.query<{ table: string }>(unclassifiedTables, [service])
      expect(rows.map(({ table }) => table)).toEqual([])
    },
  )

  it('would be listed if they did not', async () => {
    await client.query('create table pipeline.forgotten (id int)')
    const { rows } = await client.query<{ table: string }>(unclassifiedTables, ['pipeline'])
    await client.query('drop table pipeline.forgotten')
    expect(rows.map(({ table }) => table)).toEqual(['forgotten'])
  })

  it('are out of reach for every other service', async () => {
    for (const [role, other] of [
      ['pipeline', 'notifications.deliveries'],
      ['notifications', 'pipeline.procurements'],
    ]) {
      await client.query(`set role ${role}`)
      await expect(client.query(`select from ${other}`)).rejects.toThrow(/permission denied/)
      await client.query('reset role')
    }
  })

  it('are not changed by migrating again', async () => {
    for (const service of services) expect(await migrate(database.url, service)).toEqual([])
  })
})
