import { unclassifiedTables } from '@inroad/database/classify'
import { eventually } from '@inroad/testing/eventually'
import type { EntityManager } from 'typeorm'
import { type ListDatabase, openListDatabase } from '../test/list-database.js'
import { NHS_AUTHORITIES } from './nhs/nhs-authorities.js'
import { seedBuiltInAuthorities, seedBuiltInCodes } from './seed-built-in.js'

/** How many wait for what this transaction holds. */
async function waitingFor(tx: EntityManager): Promise<number> {
  const [row] = await tx.query<{ waiting: number }[]>(
    `select count(*)::int as waiting from pg_locks
      where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))`,
  )
  return row?.waiting ?? 0
}

describe('the built-in lists', () => {
  let database: ListDatabase
  beforeAll(async () => (database = await openListDatabase()))
  afterAll(() => database.close())

  const everything = () =>
    database.transactions.run(async (tx) => ({
      codes: await tx.query<unknown[]>('select * from codes order by list, code'),
      authorities: await tx.query<unknown[]>('select * from nhs_authorities order by id'),
      identifiers: await tx.query<unknown[]>('select * from nhs_authority_identifiers order by id'),
    }))

  it('are the same after two starts as after one', async () => {
    const start = () =>
      database.transactions.run(async (tx) => {
        await seedBuiltInCodes(tx)
        await seedBuiltInAuthorities(tx)
      })
    await start()
    const once = await everything()
    await start()
    expect(await everything()).toEqual(once)
    expect(once.authorities).toHaveLength(NHS_AUTHORITIES.length)
  })

  it('stand there once when two copies start at the same moment', async () => {
    await database.transactions.run((tx) => tx.query('delete from nhs_authorities'))
    let second: Promise<void> | undefined
    await database.transactions.run(async (tx) => {
      await seedBuiltInAuthorities(tx)
      second = database.transactions.run(seedBuiltInAuthorities)
      await eventually(async () => expect(await waitingFor(tx)).toBe(1))
    })
    await second
    expect((await everything()).authorities).toHaveLength(NHS_AUTHORITIES.length)
  })

  it('bring back a label that a newer version words otherwise', async () => {
    await database.transactions.run(async (tx) => {
      await tx.query(`update codes set label = 'Old words' where code = '33000000'`)
      await seedBuiltInCodes(tx)
    })
    const { codes } = await everything()
    expect(codes).not.toContainEqual(expect.objectContaining({ label: 'Old words' }))
  })

  it('live in tables that say how long they keep and what they say of people', async () => {
    const unclassified = await database.transactions.run((tx) =>
      tx.query<unknown[]>(unclassifiedTables, ['notifications']),
    )
    expect(unclassified).toEqual([])
  })
})
