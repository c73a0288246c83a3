import { createDataSource } from '@inroad/database/data-source'
import { BUS } from '@inroad/database/roles'
import { eventually } from '@inroad/testing/eventually'
import type { TestDatabase } from '@inroad/testing/test-database'
import pg from 'pg'
import type { DataSource } from 'typeorm'
import { sampleDatabase } from '../../test/sample.js'
import { moveStatement } from './move.statement.js'

const routes = {
  'source.a.happened.v1': ['sink.first', 'sink.second'],
  'source.b.happened.v1': ['source.own'],
  'stranger.c.happened.v1': ['nowhere.at-all'],
}

describe('moveStatement', () => {
  let database: TestDatabase
  let source: DataSource
  let bus: DataSource

  beforeAll(async () => {
    database = await sampleDatabase()
    const { url } = database
    source = await createDataSource({ service: 'source', url }).initialize()
    bus = await createDataSource({ service: 'source', url, role: BUS }).initialize()
  })
  beforeEach(() =>
    asOwner('delete from source.outbox; delete from source.queue; delete from sink.queue'),
  )
  afterAll(async () => {
    await source.destroy()
    await bus.destroy()
    await database.drop()
  })

  async function asOwner(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  const publish = (type: string, count = 1): Promise<unknown> =>
    source.query(
      `with added as (
         insert into outbox (id, type, subject, envelope)
         select gen_random_uuid(), $1, n::text, jsonb_build_object('n', n)
           from generate_series(1, $2::int) n
         returning position, type, occurred_at)
       insert into outbox_pending select position, type, occurred_at from added`,
      [type, count],
    )
  const move = async (): Promise<number> => {
    const [row] = await bus.query<{ moved: string }[]>(moveStatement('source', routes))
    return Number(row?.moved)
  }
  const queues = async (): Promise<Record<string, number>> => {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    const { rows } = await client.query<{ consumer: string; count: string }>(
      `select consumer, count(*) from (table sink.queue union all table source.queue) q
        group by consumer order by consumer`,
    )
    await client.end()
    return Object.fromEntries(rows.map(({ consumer, count }) => [consumer, Number(count)]))
  }

  it('puts each event into the queue of every consumer that hears it', async () => {
    await publish('source.a.happened.v1', 3)
    await publish('source.b.happened.v1', 2)
    expect(await move()).toBe(5)
    expect(await queues()).toEqual({ 'sink.first': 3, 'sink.second': 3, 'source.own': 2 })
    expect(await move()).toBe(0)
  })

  it('marks an event that nobody hears, and puts it nowhere', async () => {
    await publish('source.b.happened.v1')
    await publish('source.unheard.happened.v1')
    expect(await move()).toBe(2)
    expect(await queues()).toEqual({ 'source.own': 1 })
    expect(await source.query('select type, unrouted from outbox order by position')).toEqual([
      { type: 'source.b.happened.v1', unrouted: false },
      { type: 'source.unheard.happened.v1', unrouted: true },
    ])
  })

  it('needs no queue of a service that hears nothing of this one', async () => {
    expect(moveStatement('source', routes)).not.toContain('nowhere')
  })

  it('works where nobody hears anything', async () => {
    await publish('source.a.happened.v1')
    const [row] = await bus.query<{ moved: string }[]>(moveStatement('source', {}))
    expect(row).toMatchObject({ moved: '1' })
    expect(await queues()).toEqual({})
  })

  it('takes at most 1,000 at a time, oldest first, in order', async () => {
    await publish('source.b.happened.v1', 1_500)
    expect([await move(), await move(), await move()]).toEqual([1_000, 500, 0])
    const [row] = await source.query<{ sorted: boolean }[]>(
      `select bool_and((convert_from(envelope, 'UTF8')::json->>'n')::int = place) as sorted
         from (select envelope, row_number() over (order by position) as place from queue) q`,
    )
    expect(row?.sorted).toBe(true)
  })

  it('passes over what another mover is taking', async () => {
    await publish('source.b.happened.v1', 10)
    const other = new pg.Client({ connectionString: database.url })
    await other.connect()
    await other.query('begin')
    await other.query('select * from source.outbox_pending order by position limit 4 for update')
    expect(await move()).toBe(6)
    await other.query('rollback')
    expect(await move()).toBe(4)
    await other.end()
  })

  it('leaves everything where it was when a queue cannot take it', async () => {
    await publish('source.b.happened.v1', 2)
    await asOwner('alter table source.queue add constraint full_up check (false)')
    await expect(move()).rejects.toThrow('full_up')
    expect(await queues()).toEqual({})
    await asOwner('alter table source.queue drop constraint full_up')
    expect(await move()).toBe(2)
  })

  it('wakes the services that have something new, and no other', async () => {
    const woken: string[] = []
    const ear = new pg.Client({ connectionString: database.url })
    await ear.connect()
    ear.on('notification', ({ channel }) => woken.push(channel))
    await ear.query('listen inroad_queue_sink')
    await ear.query('listen inroad_queue_source')
    await publish('source.b.happened.v1', 2)
    await move()
    await eventually(() => expect(woken).toEqual(['inroad_queue_source']))
    await ear.end()
  })
})
