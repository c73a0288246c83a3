import { createDataSource } from '@inroad/database/data-source'
import { eventually } from '@inroad/testing/eventually'
import type { TestDatabase } from '@inroad/testing/test-database'
import type { DataSource } from 'typeorm'
import { sampleDatabase } from '../test/sample.js'
import { keepHouse, Retention } from './retention.js'

const nothing = { months: 0, outbox: 0, inbox: 0, inbox_held: 0 }

describe('keepHouse', () => {
  let database: TestDatabase
  let owner: DataSource
  let source: DataSource

  beforeEach(async () => {
    database = await sampleDatabase()
    const { url } = database
    owner = await createDataSource({ service: 'source', url, role: 'inroad_migrator' }).initialize()
    source = await createDataSource({ service: 'source', url }).initialize()
  })
  afterEach(async () => {
    await source.destroy()
    await owner.destroy()
    await database.drop()
  })

  const months = async (): Promise<string[]> => {
    const rows = await source.query<{ name: string }[]>(
      `select relid::text as name from pg_partition_tree('outbox') where isleaf order by 1`,
    )
    return rows.map(({ name }) => name)
  }
  const count = async (table: string): Promise<number> => {
    const [row] = await source.query<{ count: string }[]>(`select count(*) from ${table}`)
    return Number(row?.count)
  }
  /** An event of so many days ago, stored wherever its day belongs. */
  const publish = (daysAgo: number): Promise<unknown> =>
    source.query(
      `insert into outbox (id, type, subject, envelope, occurred_at)
       values (gen_random_uuid(), 't', '1', '{}', now() - make_interval(days => $1))`,
      [daysAgo],
    )
  /** A month as it was made when it was yet to come. */
  const makeMonth = (daysAgo: number): Promise<unknown> =>
    owner.query(
      `do $$ declare first timestamptz := date_trunc('month', now() - interval '${daysAgo} days'); begin
         execute format('create table %I partition of outbox for values from (%L) to (%L)',
           'outbox_' || to_char(first, 'YYYYMM'), first, first + interval '1 month');
       end $$`,
    )

  it('finds nothing to do on the first day, nor on the second', async () => {
    const before = await months()
    expect(await keepHouse(source)).toEqual(nothing)
    expect(await keepHouse(source)).toEqual(nothing)
    expect(await months()).toEqual(before)
  })

  it('makes months that are missing, and moves there what came before they were made', async () => {
    await publish(0)
    await owner.query(
      `do $$ begin execute 'create table early as select * from outbox';
       execute 'drop table outbox_' || to_char(now(), 'YYYYMM'); end $$`,
    )
    await owner.query('insert into outbox select * from early')
    expect(await count('outbox_default')).toBe(1)
    const before = await months()
    await keepHouse(source)
    expect(await months()).toHaveLength(before.length + 1)
    expect(await count('outbox_default')).toBe(0)
    expect(await count('outbox')).toBe(1)
  })

  it('drops a month once all of it is older than 400 days', async () => {
    for (const daysAgo of [500, 300]) {
      await makeMonth(daysAgo)
      await publish(daysAgo)
    }
    expect(await keepHouse(source)).toEqual({ ...nothing, months: 1 })
    expect(await count('outbox')).toBe(1)
  })

  it('keeps what was never published, however old', async () => {
    await makeMonth(500)
    for (const daysAgo of [500, 700]) await publish(daysAgo)
    await source.query('insert into outbox_pending select position, type, occurred_at from outbox')
    expect(await keepHouse(source)).toEqual(nothing)
    await source.query('delete from outbox_pending')
    expect(await keepHouse(source)).toEqual({ ...nothing, months: 1, outbox: 1 })
  })

  it('forgets what was handled more than 400 days ago, in batches, and nothing younger', async () => {
    await source.query(
      `insert into inbox (consumer, event_id, handled_at)
       select 'source.a', gen_random_uuid(), now() - make_interval(days => d)
         from unnest(array[0, 399, 400, 402]) d, generate_series(1, 8000)`,
    )
    expect(await keepHouse(source)).toEqual({ ...nothing, inbox: 8_000 })
    await source.query(`update inbox set handled_at = now() - interval '402 days'`)
    expect(await keepHouse(source)).toEqual({ ...nothing, inbox: 24_000 })
  })

  it('clears away old discarded messages and counts of what was handled elsewhere, and no other', async () => {
    await source.query(
      `insert into inbox_held (consumer, event_id, state, raw, held_at)
       select 'source.a', gen_random_uuid(), state, '', now() - make_interval(days => d)
         from unnest(array['suspect', 'waiting', 'parked', 'discarded']) state, unnest(array[1, 500]) d`,
    )
    await source.query(
      `insert into inbox (consumer, event_id)
       select consumer, event_id from inbox_held where state = 'suspect' limit 1`,
    )
    expect(await keepHouse(source)).toEqual({ ...nothing, inbox_held: 2 })
    expect(await count('inbox_held')).toBe(6)
  })

  it('may be done by several copies of a service at once', async () => {
    await makeMonth(500)
    await publish(500)
    const reports = await Promise.all([1, 2, 3].map(() => keepHouse(source)))
    expect(reports.map((report) => report.months).sort()).toEqual([0, 0, 1])
  })

  it('is done again and again while a service runs, and no more once it stops', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0)
    const told: string[] = []
    const say = (_: object, message: string): number => told.push(message)
    const retention = new Retention(source, { info: say, warn: say, error: say })
    retention.start()
    await eventually(() => expect(told).toEqual(['old messages are gone']))
    await retention.stop()
    jest.restoreAllMocks()
  })
})
