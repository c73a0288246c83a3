import type { Event } from '@inroad/events/envelope'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import { DataSource } from 'typeorm'
import { ifNewer, newestPerSubject } from './if-newer.js'

function event(subject: string, sequence: string, title = ''): Event<{ title: string }> {
  return {
    specversion: '1.0',
    id: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11',
    source: '/inroad/source',
    type: 'source.row.changed.v1',
    subject,
    time: '2026-08-10T09:30:00.000Z',
    datacontenttype: 'application/json',
    dataschema: 'https://inroad.example/schemas/source.row.changed.v1.json',
    sequence,
    data: { title },
  }
}

describe('newestPerSubject', () => {
  it('keeps one event for each subject: the highest sequence, wherever it stands', () => {
    const events = [event('a', '2'), event('b', '7'), event('a', '10'), event('a', '9')]
    expect(newestPerSubject(events)).toEqual([event('a', '10'), event('b', '7')])
  })

  it('keeps the first of two with the same sequence', () => {
    expect(newestPerSubject([event('a', '1', 'first'), event('a', '1', 'second')])).toEqual([
      event('a', '1', 'first'),
    ])
  })

  it('compares as numbers, beyond what a double can tell apart', () => {
    const [low, high] = [event('a', '9007199254740992'), event('a', '9007199254740993')]
    expect(newestPerSubject([high, low])).toEqual([high])
  })

  it('makes nothing of nothing', () => expect(newestPerSubject([])).toEqual([]))
})

describe('ifNewer', () => {
  let database: TestDatabase
  let dataSource: DataSource

  beforeAll(async () => {
    database = await createTestDatabase()
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize()
    await dataSource.query(
      'create table projection (id text primary key, title text, sequence bigint)',
    )
  })
  afterAll(async () => {
    await dataSource.destroy()
    await database.drop()
  })

  async function handle(...events: Event<{ title: string }>[]): Promise<void> {
    const newest = newestPerSubject(events)
    await dataSource.query(
      `insert into projection (id, title, sequence)
       select * from unnest($1::text[], $2::text[], $3::bigint[])
       on conflict (id) do update set title = excluded.title, sequence = excluded.sequence
       where ${ifNewer('projection')}`,
      [
        newest.map(({ subject }) => subject),
        newest.map(({ data }) => data.title),
        newest.map(({ sequence }) => sequence),
      ],
    )
  }

  it('ends with the newest state in whatever order and batches the events arrive', async () => {
    await handle(event('a', '2', 'second'), event('a', '1', 'first'), event('b', '1', 'other'))
    await handle(event('a', '1', 'first again'))
    await handle(event('a', '4', 'fourth'))
    await handle(event('a', '3', 'third'), event('b', '1', 'other again'))
    expect(await dataSource.query('select * from projection order by id')).toEqual([
      { id: 'a', title: 'fourth', sequence: '4' },
      { id: 'b', title: 'other', sequence: '1' },
    ])
  })
})
