import { createDataSource } from '@inroad/database/data-source'
import type { TestDatabase } from '@inroad/testing/test-database'
import type { DataSource } from 'typeorm'
import { sampleDatabase } from '../../test/sample.js'
import { RelayLease } from './relay-lease.js'

describe('RelayLease', () => {
  let database: TestDatabase
  let source: DataSource

  beforeAll(async () => {
    database = await sampleDatabase()
    source = await createDataSource({ service: 'source', url: database.url }).initialize()
  })
  beforeEach(() => source.query('delete from relay_lease'))
  afterAll(async () => {
    await source.destroy()
    await database.drop()
  })

  const lapse = (): Promise<unknown> =>
    source.query(`update relay_lease set expires_at = now() - interval '1 second'`)

  it('is held by the first who asks, and by him alone', async () => {
    const [first, second] = [new RelayLease(source, 'first'), new RelayLease(source, 'second')]
    expect(await first.held()).toBe(true)
    expect(await second.held()).toBe(false)
    expect(await first.held()).toBe(true)
  })

  it('is had by one of many who ask at the same moment', async () => {
    const leases = Array.from({ length: 8 }, (_, n) => new RelayLease(source, `holder ${n}`))
    const held = await Promise.all(leases.map((lease) => lease.held()))
    expect(held.filter(Boolean)).toHaveLength(1)
  })

  it('lapses ten seconds after it was renewed last', async () => {
    await new RelayLease(source, 'first').held()
    const [row] = await source.query<{ left: number }[]>(
      'select extract(epoch from expires_at - now())::float as left from relay_lease',
    )
    expect(row?.left).toBeGreaterThan(5)
    expect(row?.left).toBeLessThanOrEqual(10)
  })

  it('goes to the next when it has lapsed, with a higher number', async () => {
    const [first, second] = [new RelayLease(source, 'first'), new RelayLease(source, 'second')]
    await first.held()
    await lapse()
    expect(await second.held()).toBe(true)
    expect(await source.query('select holder, epoch from relay_lease')).toEqual([
      { holder: 'second', epoch: '2' },
    ])
  })

  it('goes to the next at once when it is given up', async () => {
    const [first, second] = [new RelayLease(source, 'first'), new RelayLease(source, 'second')]
    await first.held()
    await first.giveUp()
    expect(await second.held()).toBe(true)
  })

  it('is not taken from a successor by one who gives up late', async () => {
    const [first, second] = [new RelayLease(source, 'first'), new RelayLease(source, 'second')]
    await first.held()
    await lapse()
    await second.held()
    await first.giveUp()
    expect(await new RelayLease(source, 'third').held()).toBe(false)
  })
})
