import { eventually } from '@inroad/testing/eventually'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import type { DataSource, EntityManager } from 'typeorm'
import { createDataSource } from './data-source.js'
import { prepareSchemas } from './roles.js'
import { afterCommit, breakOff, Transactions, TransactionSpoiled } from './transactions.js'

describe('Transactions', () => {
  let database: TestDatabase
  let dataSource: DataSource
  let transactions: Transactions

  beforeAll(async () => {
    database = await createTestDatabase({
      key: 'transactions 1',
      run: (url) => prepareSchemas(url, ['writer']),
    })
    const admin = createDataSource({
      service: 'writer',
      url: database.url,
      role: 'inroad_migrator',
    })
    await admin.initialize()
    await admin.query('create table line (n int primary key)')
    await admin.destroy()
    dataSource = createDataSource({ service: 'writer', url: database.url, poolSize: 2 })
    await dataSource.initialize()
    transactions = new Transactions(dataSource)
  })
  afterAll(async () => {
    await dataSource.destroy()
    await database.drop()
  })
  beforeEach(() => dataSource.query('delete from line'))

  const write = (tx: EntityManager, n: number): Promise<unknown> =>
    tx.query('insert into line values ($1)', [n])
  const lines = async (): Promise<number[]> =>
    (await dataSource.query<{ n: number }[]>('select n from line order by n')).map(({ n }) => n)

  it('commits everything and returns what the work returned', async () => {
    const result = await transactions.run(async (tx) => {
      await write(tx, 1)
      await write(tx, 2)
      return 'both'
    })
    expect(result).toBe('both')
    expect(await lines()).toEqual([1, 2])
  })

  it('writes nothing when the work fails, and passes its error on', async () => {
    const work = transactions.run(async (tx) => {
      await write(tx, 1)
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await lines()).toEqual([])
  })

  it('refuses to pass for committed when the work swallowed the error of a statement', async () => {
    const work = transactions.run(async (tx) => {
      await write(tx, 1)
      await write(tx, 1).catch(() => undefined)
    })
    await expect(work).rejects.toThrow(TransactionSpoiled)
    expect(await lines()).toEqual([])
    await transactions.run((tx) => write(tx, 3))
    expect(await lines()).toEqual([3])
  })

  it('lets work go on after a failure inside a savepoint', async () => {
    await transactions.run(async (tx) => {
      await write(tx, 1)
      await tx.transaction((inner) => write(inner, 1)).catch(() => undefined)
    })
    expect(await lines()).toEqual([1])
  })

  it('runs each after-commit hook once, when the rows can be seen', async () => {
    const seen: Promise<number[]>[] = []
    const hook = (): void => void seen.push(lines())
    await transactions.run(async (tx) => {
      afterCommit(tx, hook)
      await write(tx, 1)
      afterCommit(tx, hook)
      await tx.transaction((inner) => Promise.resolve(afterCommit(inner, hook)))
      expect(seen).toHaveLength(0)
    })
    expect(await Promise.all(seen)).toEqual([[1]])
  })

  it('runs no after-commit hook when the transaction was rolled back', async () => {
    let called = false
    const work = transactions.run((tx) => {
      afterCommit(tx, () => (called = true))
      return Promise.reject(new Error('no'))
    })
    await expect(work).rejects.toThrow('no')
    expect(called).toBe(false)
  })

  it('leaves no trace of work that goes on after it was broken off', async () => {
    let goneOn: Promise<unknown> = Promise.resolve()
    const work = transactions.run(async (tx) => {
      await write(tx, 1)
      // Waiting in the server, as a slow statement would, with the next one right behind it.
      const slow = tx.query('select pg_sleep(0.2)')
      goneOn = Promise.allSettled([slow, write(tx, 2)]).then(() => write(tx, 3))
      breakOff(tx, new Error('too late'))
      throw new Error('too late')
    })
    await expect(work).rejects.toThrow('too late')
    await expect(goneOn).rejects.toThrow('released')
    await eventually(async () => expect(await activeStatements()).toBe(0))
    expect(await lines()).toEqual([])
  })

  it('gives its connection back however it ends', async () => {
    const outcomes = [
      () => Promise.resolve(),
      () => Promise.reject(new Error('no')),
      (tx: EntityManager) => tx.query('select * from nowhere'),
      (tx: EntityManager) => {
        breakOff(tx, new Error('late'))
        return Promise.reject(new Error('late'))
      },
    ]
    for (let round = 0; round < 3; round++) {
      for (const outcome of outcomes) await transactions.run(outcome).catch(() => undefined)
    }
    await transactions.run(async (tx) => {
      await transactions.run((second) => write(second, 2))
      await write(tx, 1)
    })
    expect(await lines()).toEqual([1, 2])
  })

  async function activeStatements(): Promise<number> {
    const rows = await dataSource.query<unknown[]>(
      `select from pg_stat_activity
        where datname = current_database() and usename is not null
          and pid <> pg_backend_pid() and state in ('active', 'idle in transaction')`,
    )
    return rows.length
  }
})
