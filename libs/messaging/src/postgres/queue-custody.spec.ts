import { createDataSource } from '@inroad/database/data-source'
import { Transactions } from '@inroad/database/transactions'
import type { TestDatabase } from '@inroad/testing/test-database'
import type { DataSource } from 'typeorm'
import { sampleDatabase } from '../../test/sample.js'
import type { Delivery } from '../consume/delivery.js'
import { QueueCustody } from './queue-custody.js'

const QUEUE = 'sink.kept'

describe('QueueCustody', () => {
  let database: TestDatabase
  let sink: DataSource
  let transactions: Transactions
  let deliveries: Delivery[]

  beforeAll(async () => {
    database = await sampleDatabase()
    sink = await createDataSource({ service: 'sink', url: database.url }).initialize()
    transactions = new Transactions(sink)
  })
  afterAll(async () => {
    await sink.destroy()
    await database.drop()
  })

  beforeEach(async () => {
    await sink.query('delete from queue')
    await sink.query('delete from inflight')
    const rows = await sink.query<{ position: string }[]>(
      `insert into queue (consumer, event_id, envelope)
       select $1, gen_random_uuid(), '' from generate_series(1, 4) returning position`,
      [QUEUE],
    )
    deliveries = rows.map(({ position }) => ({
      raw: Buffer.alloc(0),
      suspect: false,
      tag: Number(position),
    }))
  })

  const left = (): Promise<{ position: number; suspect: boolean }[]> =>
    sink.query('select position::int, suspect from queue order by position')
  const announced = (): Promise<{ ids: string[] }[]> =>
    sink.query('select ids from inflight order by started_at')
  const tags = (some: readonly Delivery[]): number[] => some.map(({ tag }) => tag)

  it('takes rows and announcement away with the commit of the handler', async () => {
    const custody = new QueueCustody(sink, QUEUE)
    await custody.announce(deliveries)
    expect(await announced()).toEqual([{ ids: tags(deliveries).map(String) }])
    const claimed = await transactions.run((tx) => custody.claim(tx, deliveries))
    expect(claimed).toEqual(deliveries)
    expect(await left()).toEqual([])
    expect(await announced()).toEqual([])
  })

  it('leaves both where they were when the handler fails', async () => {
    const custody = new QueueCustody(sink, QUEUE)
    await custody.announce(deliveries)
    const failed = transactions.run(async (tx) => {
      await custody.claim(tx, deliveries)
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await left()).toHaveLength(4)
    expect(await announced()).toHaveLength(1)
  })

  it('puts a new announcement in the place of the one whose run has failed', async () => {
    const custody = new QueueCustody(sink, QUEUE)
    await custody.announce(deliveries)
    await custody.announce(deliveries.slice(0, 1))
    expect(await announced()).toEqual([{ ids: [String(deliveries[0]?.tag)] }])
  })

  it('gives a row to one of two workers, and neither waits for the other', async () => {
    const [one, two] = [new QueueCustody(sink, QUEUE), new QueueCustody(sink, QUEUE)]
    await transactions.run(async (tx) => {
      expect(await one.claim(tx, deliveries.slice(0, 3))).toHaveLength(3)
      const rest = await transactions.run((other) => two.claim(other, deliveries))
      expect(rest).toEqual(deliveries.slice(3))
    })
    expect(await left()).toEqual([])
  })

  it('finds suspect what a dead worker announced and left behind, once, and nothing else', async () => {
    const dead = new QueueCustody(sink, QUEUE)
    await dead.announce(deliveries.slice(0, 2))
    const next = new QueueCustody(sink, QUEUE)
    await next.findSuspects(0)
    expect((await left()).map(({ suspect }) => suspect)).toEqual([true, true, false, false])
    expect(await announced()).toEqual([])
  })

  it('does not suspect what a living worker is handling', async () => {
    const living = new QueueCustody(sink, QUEUE)
    await living.announce(deliveries)
    await transactions.run(async (tx) => {
      await living.claim(tx, deliveries.slice(0, 2))
      await new QueueCustody(sink, QUEUE).findSuspects(0)
    })
    expect((await left()).map(({ suspect }) => suspect)).toEqual([false, false])
  })

  it('does not suspect what was announced just now, or what another consumer announced', async () => {
    await new QueueCustody(sink, QUEUE).announce(deliveries)
    await new QueueCustody(sink, QUEUE).findSuspects(5)
    await new QueueCustody(sink, 'sink.other').findSuspects(0)
    expect((await left()).some(({ suspect }) => suspect)).toBe(false)
    expect(await announced()).toHaveLength(1)
  })
})
