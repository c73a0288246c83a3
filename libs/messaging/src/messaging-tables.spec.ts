import { unclassifiedTables } from '@inroad/database/classify'
import { createDataSource } from '@inroad/database/data-source'
import { BUS } from '@inroad/database/roles'
import type { TestDatabase } from '@inroad/testing/test-database'
import type { DataSource } from 'typeorm'
import { sampleDatabase } from '../test/sample.js'

describe('the tables of messaging', () => {
  let database: TestDatabase
  let source: DataSource
  let bus: DataSource

  beforeAll(async () => {
    database = await sampleDatabase()
    const { url } = database
    source = await createDataSource({ service: 'source', url }).initialize()
    bus = await createDataSource({ service: 'source', url, role: BUS }).initialize()
    await source.query(
      `insert into outbox (id, type, subject, envelope) values (gen_random_uuid(), 't', '1', '{}')`,
    )
    await source.query('insert into outbox_pending select position, type, occurred_at from outbox')
  })
  afterAll(async () => {
    await source.destroy()
    await bus.destroy()
    await database.drop()
  })

  it('all name how long they keep what, and what it says of a person', async () => {
    for (const schema of ['source', 'sink']) {
      expect(await source.query(unclassifiedTables, [schema])).toEqual([])
    }
  })

  it('hold a partition for this month and the next two', async () => {
    const months = await source.query<{ name: string }[]>(
      `select relid::text as name from pg_partition_tree('outbox') where isleaf order by 1`,
    )
    expect(months.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^outbox_\d{6}$/),
      expect.stringMatching(/^outbox_\d{6}$/),
      expect.stringMatching(/^outbox_\d{6}$/),
      'outbox_default',
    ])
  })

  it.each([
    'select * from source.outbox',
    'update source.outbox set unrouted = false',
    'delete from source.outbox_pending',
    `insert into sink.queue (consumer, event_id, envelope) values ('sink.a', gen_random_uuid(), '')`,
  ])('let the bus do its work: %s', async (statement) => {
    await expect(bus.query(statement)).resolves.toBeDefined()
  })

  it.each([
    `insert into source.outbox (id, type, subject, envelope) values (gen_random_uuid(), 't', '', '{}')`,
    `update source.outbox set envelope = '{}'`,
    'delete from source.outbox',
    `insert into source.outbox_pending values (1, 't')`,
    'select * from source.inbox',
    'select * from source.inbox_held',
    'update source.relay_lease set epoch = 0',
    'delete from sink.queue',
    'update sink.queue set suspect = true',
    'select * from sink.inflight',
    'select * from sink.effects',
    'select source.add_outbox_months(1) from source.inbox',
  ])('let the bus do nothing else: %s', async (statement) => {
    await expect(bus.query(statement)).rejects.toThrow('permission denied')
  })
})
