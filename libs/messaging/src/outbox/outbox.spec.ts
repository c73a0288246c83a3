import { createDataSource } from '@inroad/database/data-source'
import { Transactions } from '@inroad/database/transactions'
import { defineEvent } from '@inroad/events/define-event'
import { readEnvelope, type Envelope } from '@inroad/events/envelope'
import { readEvent } from '@inroad/events/read-event'
import { eventually } from '@inroad/testing/eventually'
import type { TestDatabase } from '@inroad/testing/test-database'
import pg from 'pg'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { sampleDatabase } from '../../test/sample.js'
import { withTrace } from '../trace.js'
import { Ears } from './ears.js'
import { EventTooLarge, Outbox } from './outbox.js'
import { outboxChannel, Wake } from './wake.js'

const Happened = defineEvent({
  name: 'source.thing.happened',
  version: 1,
  summary: 'Something happened.',
  data: z.strictObject({ n: z.int(), parts: z.array(z.string()).optional() }),
  examples: [{ n: 1 }],
})

describe('Outbox', () => {
  let database: TestDatabase
  let source: DataSource
  let outbox: Outbox
  let transactions: Transactions

  beforeAll(async () => {
    database = await sampleDatabase()
    source = await createDataSource({ service: 'source', url: database.url }).initialize()
    outbox = new Outbox(new Wake(source, 'source'))
    transactions = new Transactions(source)
  })
  beforeEach(() => source.query('delete from outbox'))
  afterAll(async () => {
    await source.destroy()
    await database.drop()
  })

  const stored = (): Promise<{ envelope: string; pending: boolean }[]> =>
    source.query(
      `select envelope::text, p.position is not null as pending
         from outbox left join outbox_pending p using (position) order by outbox.position`,
    )

  it('stores events in the order given, each pending, as a reader will read them', async () => {
    const time = new Date('2026-08-10T09:30:00.123Z')
    await transactions.run((tx) =>
      outbox.addAll(tx, Happened, [
        { data: { n: 1 }, subject: 'a', sequence: 1, time },
        { data: { n: 2, parts: ['x'] }, subject: 'b', sequence: 7 },
      ]),
    )
    const rows = await stored()
    expect(rows.map(({ pending }) => pending)).toEqual([true, true])
    const events = rows.map((row) => readEvent(Happened, readEnvelope(Buffer.from(row.envelope))))
    expect(events[0]).toMatchObject({ subject: 'a', sequence: '1', data: { n: 1 } })
    expect(events[0]?.time).toBe('2026-08-10T09:30:00.123Z')
    expect(events[1]).toMatchObject({ subject: 'b', sequence: '7', data: { n: 2, parts: ['x'] } })
  })

  it('stores nothing of a transaction that ends badly, or whose data break the contract', async () => {
    const add = (n: number, then: () => Promise<void>) =>
      transactions.run(async (tx) => {
        await outbox.add(tx, Happened, { n: 1 }, { subject: 'a', sequence: 1 })
        await outbox.add(tx, Happened, { n }, { subject: 'a', sequence: 1 })
        await then()
      })
    await expect(add(2, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(add(1.5, () => Promise.resolve())).rejects.toThrow('invalid')
    expect(await stored()).toEqual([])
  })

  it('refuses an event that readers would refuse for its size, in the transaction of its publisher', async () => {
    const data = { n: 1, parts: ['x'.repeat(600_000)] }
    const work = transactions.run((tx) =>
      outbox.add(tx, Happened, data, { subject: 'a', sequence: 1 }),
    )
    await expect(work).rejects.toThrow(EventTooLarge)
    await expect(work).rejects.toThrow(
      /source.thing.happened.v1 of a has \d+ bytes; at most 524288/,
    )
  })

  it('stores an event of the largest size so that readers take it, spaces and all', async () => {
    const parts = Array.from({ length: 130_000 }, () => '')
    await transactions.run((tx) =>
      outbox.add(tx, Happened, { n: 1, parts }, { subject: 'a', sequence: 1 }),
    )
    const [row] = await stored()
    const envelope = readEnvelope(Buffer.from(row?.envelope ?? ''))
    expect((envelope.data as { parts: unknown[] }).parts).toHaveLength(130_000)
  })

  it('carries the trace of the work that publishes', async () => {
    const trace = { correlationid: 'request-1', causationid: 'event-1' }
    await withTrace(trace, () =>
      transactions.run((tx) => outbox.add(tx, Happened, { n: 1 }, { subject: 'a', sequence: 1 })),
    )
    const [row] = await stored()
    expect(JSON.parse(row?.envelope ?? '') as Envelope).toMatchObject(trace)
  })

  describe('and who listens', () => {
    let woken = 0
    let ears: Ears

    // On a channel of its own: what other tests said may still be on its way.
    beforeEach(async () => {
      woken = 0
      ears = new Ears(database.url, new Map([[outboxChannel('apart'), () => woken++]]))
      await ears.open()
      // Once on opening: for what was said while nobody listened.
      expect(woken).toBe(1)
    })
    afterEach(() => ears.close())

    it('wakes after the commit, and not for what was rolled back', async () => {
      const own = new Outbox(new Wake(source, 'apart'))
      const publish = (ends: () => Promise<void>): Promise<void> =>
        transactions.run(async (tx) => {
          for (const n of [1, 2]) {
            await own.add(tx, Happened, { n }, { subject: 'a', sequence: n })
          }
          await ends()
        })
      await publish(() => Promise.reject(new Error('no'))).catch(() => undefined)
      await publish(() => Promise.resolve())
      await eventually(() => expect(woken).toBe(2))
    })

    it('wakes again on a new connection when its own was ended', async () => {
      await endListening()
      await eventually(() => expect(woken).toBe(2))
      await source.query('select pg_notify($1, $2)', [outboxChannel('apart'), ''])
      await eventually(() => expect(woken).toBe(3))
    })
  })

  async function endListening(): Promise<void> {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'inroad listen'`,
    )
    await client.end()
  }
})
