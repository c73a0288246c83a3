import { Client } from 'pg'
import { eventually } from './eventually.js'
import { createTestDatabase } from './test-database.js'

async function rowsOf(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('createTestDatabase', () => {
  const prepared: string[] = []
  const preparation = {
    key: 'test-database.spec',
    run: async (url: string) => {
      prepared.push(url)
      await rowsOf(url, 'CREATE TABLE fruit AS SELECT 1 AS apples')
    },
  }

  it('prepares a template once and gives every caller a copy of its own', async () => {
    const [one, two] = await Promise.all([
      createTestDatabase(preparation),
      createTestDatabase(preparation),
    ])
    await rowsOf(one.url, 'UPDATE fruit SET apples = 2')
    expect(await rowsOf(one.url, 'SELECT apples FROM fruit')).toEqual([{ apples: 2 }])
    expect(await rowsOf(two.url, 'SELECT apples FROM fruit')).toEqual([{ apples: 1 }])
    expect(prepared).toHaveLength(1)
    await Promise.all([one.drop(), two.drop()])
  })

  it('gives an empty database when nothing is to be prepared', async () => {
    const database = await createTestDatabase()
    const tables = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
    expect(await rowsOf(database.url, tables)).toEqual([])
    await database.drop()
  })

  it('never clones a template whose preparation failed', async () => {
    const failing = { key: 'fails once', run: () => Promise.reject(new Error('no such seed')) }
    await expect(createTestDatabase(failing)).rejects.toThrow('no such seed')
    const mended = await createTestDatabase({ ...failing, run: () => Promise.resolve() })
    expect(await rowsOf(mended.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await mended.drop()
  })

  it('drops a database that somebody is still connected to', async () => {
    const database = await createTestDatabase()
    const client = new Client({ connectionString: database.url })
    const errors: Error[] = []
    client.on('error', (error) => errors.push(error))
    await client.connect()
    await database.drop()
    await eventually(() =>
      expect(errors).toContainEqual(expect.objectContaining({ code: '57P01' })),
    )
  })
})
