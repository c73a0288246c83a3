import { catalogue } from '@inroad/events/catalogue'
import { FileIngestedV1 } from '@inroad/events/spend/file-ingested.v1'
import { IndirectReturnReceivedV1 } from '@inroad/events/spend/indirect-return-received.v1'
import { SmeShareCalculatedV1 } from '@inroad/events/spend/sme-share-calculated.v1'
import { SupplierMatchedV1 } from '@inroad/events/spend/supplier-matched.v1'
import type { RunningService } from '@inroad/service-kit/start-service'
import { eventually } from '@inroad/testing/eventually'
import { setTimeout as pause } from 'node:timers/promises'
import request, { type Response } from 'supertest'
import type { ChangeEvent } from '../src/feed/change-event.view.js'
import { PUBLIC_TYPES } from '../src/feed/public-event.js'
import { SpendDatabase } from './spend-database.js'
import { startSpend } from './spend-service.js'

const [SHARE] = SmeShareCalculatedV1.examples
const [FILE] = FileIngestedV1.examples
const [MATCH] = SupplierMatchedV1.examples

describe('the change feed', () => {
  let database: SpendDatabase
  let service: RunningService

  beforeAll(async () => {
    database = await SpendDatabase.open()
    service = await startSpend(database.url)
  })
  afterAll(async () => {
    await service.close()
    await database.close()
  })
  beforeEach(async () => {
    await database.query('delete from outbox_pending')
    await database.query('delete from outbox')
  })

  const ask = (query: object = {}): Promise<Response> =>
    request(service.url).get('/changes').query(query).buffer(true)
  async function page(query: object = {}): Promise<{ subjects: string[]; cursor: string }> {
    const answer = await ask(query)
    expect([answer.status, answer.body]).toEqual([200, expect.any(Array)])
    const events = answer.body as ChangeEvent[]
    const cursor = answer.headers['inroad-cursor'] as string
    return { subjects: events.map(({ subject }) => subject), cursor }
  }
  /** In a transaction that ends, once the event is written, when `gate` does. */
  const publish = (subject: string, gate: () => Promise<unknown> = async () => undefined) =>
    database.run(async (tx) => {
      await database.outbox.add(tx, SmeShareCalculatedV1, SHARE ?? never(), {
        subject,
        sequence: 1,
      })
      await gate()
    })
  function never(): never {
    throw new Error('an event has at least one example')
  }
  /** The transactions of other specs on the server hold the feed back as well. */
  const soon = (subjects: string[], query: object = {}) =>
    eventually(async () => expect((await page(query)).subjects).toEqual(subjects))

  it('is a batch of CloudEvents with a cursor for what follows', async () => {
    await publish('one')
    await soon(['one'])
    const { headers, body } = await ask()
    expect(headers['content-type']).toBe('application/cloudevents-batch+json; charset=utf-8')
    expect(headers['link']).toContain(`cursor=${headers['inroad-cursor'] as string}`)
    expect(body).toEqual([
      {
        ...{ specversion: '1.0', source: '/inroad/spend', type: SmeShareCalculatedV1.type },
        ...{ id: expect.any(String), time: expect.any(String), subject: 'one', sequence: '1' },
        ...{ datacontenttype: 'application/json', dataschema: expect.any(String), data: SHARE },
      },
    ])
  })

  it('waits for a transaction that began earlier, and then tells its events', async () => {
    let open = (): void => undefined
    const gate = new Promise<void>((resolve) => (open = resolve))
    let slow: Promise<void> = Promise.resolve()
    const written = new Promise<void>((resolve) => {
      slow = publish('slow', () => (resolve(), gate))
    })
    await written
    await publish('fast')
    const { subjects, cursor } = await page().finally(open)
    expect(subjects).toEqual([])
    await slow
    await soon(['slow', 'fast'], { cursor })
  })

  it('misses nothing and repeats nothing while many write at once', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `event ${at}`)
    let writing = true
    const written = Promise.all(
      names.map((name, at) => publish(name, () => pause((at * 37) % 50))),
    ).finally(() => (writing = false))
    const seen: string[] = []
    let cursor: string | undefined
    await eventually(
      async () => {
        do {
          const next = await page({ limit: 7, ...(cursor && { cursor }) })
          seen.push(...next.subjects)
          cursor = next.cursor
        } while (writing)
        expect(seen).toHaveLength(names.length)
      },
      { timeout: 20_000 },
    )
    await written
    expect([...seen].sort()).toEqual([...names].sort())
    expect((await page({ cursor })).subjects).toEqual([])
  })

  it('joins its pages without a gap, and goes on past types that nobody asked for', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await publish(name)
    await soon(['a', 'b', 'c', 'd', 'e'])
    const first = await page({ limit: 2 })
    const second = await page({ limit: 2, cursor: first.cursor })
    const third = await page({ limit: 2, cursor: second.cursor })
    expect([first, second, third].map(({ subjects }) => subjects.join(''))).toEqual([
      'ab',
      'cd',
      'e',
    ])
    const none = await page({ type: 'spend.file.#' })
    await publish('f')
    await soon(['f'], { cursor: none.cursor })
  })

  it('tells only of the types asked for', async () => {
    await publish('share')
    await database.run((tx) =>
      database.outbox.add(tx, FileIngestedV1, FILE ?? never(), { subject: 'file', sequence: 1 }),
    )
    await soon(['share', 'file'])
    expect((await page({ type: 'spend.file.*.v1' })).subjects).toEqual(['file'])
    expect((await page({ type: 'spend.file.#,#.calculated.v1' })).subjects).toEqual([
      'share',
      'file',
    ])
    expect((await page({ type: 'pipeline.#' })).subjects).toEqual([])
  })

  it('begins at a date, and keeps to it on the pages that follow', async () => {
    for (const name of ['old', 'older', 'new', 'newer']) await publish(name)
    await soon(['old', 'older', 'new', 'newer'])
    await database.query(
      `update outbox set occurred_at = now() - interval '10 days' where subject like 'old%'`,
    )
    const since = new Date(Date.now() - 9 * 86_400_000).toISOString().slice(0, 10)
    const first = await page({ since, limit: 1 })
    expect(first.subjects).toEqual(['new'])
    expect((await page({ cursor: first.cursor })).subjects).toEqual(['newer'])
  })

  it('says nothing of people', async () => {
    const decidedBy = '0198f3a2-9000-7000-8000-3f6f0a2b7c99'
    await database.run(async (tx) => {
      const match = { ...(MATCH ?? never()), decidedBy }
      await database.outbox.add(tx, SupplierMatchedV1, match, { subject: 'match', sequence: 1 })
      const file = { ...(FILE ?? never()), name: 'Jane Doe, April.csv' }
      await database.outbox.add(tx, FileIngestedV1, file, { subject: 'file', sequence: 1 })
    })
    await soon(['match', 'file'])
    const { text, body } = await ask()
    expect(text).not.toMatch(/decidedBy|7c99|Jane/)
    for (const { type, data } of body as ChangeEvent[]) {
      const definition = [SupplierMatchedV1, FileIngestedV1].find((one) => one.type === type)
      expect(definition?.data.safeParse(data).success).toBe(true)
    }
  })

  it('knows of each type of spend what the world may see of it', () => {
    const types = catalogue.filter(({ owner }) => owner === 'spend').map(({ type }) => type)
    expect([...PUBLIC_TYPES].sort()).toEqual(types.sort())
    expect(types).toContain(IndirectReturnReceivedV1.type)
  })

  it('is 410 where events that would follow may be gone', async () => {
    const days = (count: number) => new Date(Date.now() - count * 86_400_000)
    const cursorOf = (at: Date) => Buffer.from(`1:5:0:${at.getTime()}:`).toString('base64url')
    const codes = async (query: object) => {
      const { status, body } = await ask(query)
      return [status, (body as { code?: string }).code]
    }
    expect(await codes({ cursor: cursorOf(days(400)) })).toEqual([410, 'CURSOR_TOO_OLD'])
    expect(await codes({ cursor: cursorOf(days(398)) })).toEqual([200, undefined])
    const since = days(500).toISOString().slice(0, 10)
    expect(await codes({ since })).toEqual([410, 'SINCE_TOO_LONG_AGO'])
  })

  it.each([
    ['cursor', { cursor: 'abc' }],
    ['cursor', { cursor: Buffer.from(`1:${'9'.repeat(20)}:0:1:`).toString('base64url') }],
    ['cursor', { cursor: Buffer.from(`1:1:${'9'.repeat(19)}:1:`).toString('base64url') }],
    ['since', { since: 'yesterday' }],
    ['since', { since: '2026-02-30' }],
    ['since', { since: '2026-08-01', cursor: Buffer.from('1:1:0:1:').toString('base64url') }],
    ['type', { type: 'spend..#' }],
    ['type', { type: '(a+)+' }],
    ['limit', { limit: 1001 }],
  ])('names %s where it is wrong: %j', async (field, query) => {
    const { status, body } = await ask(query)
    const { fields } = body as { fields: { field: string }[] }
    expect([status, ...new Set(fields.map((one) => one.field))]).toEqual([400, field])
  })

  it('reads an index, and not all that was ever told', async () => {
    const plan = await database.query<{ 'QUERY PLAN': string }>(
      `explain select position from outbox
        where xid < '900'::xid8 and (xid, position) > ('5'::xid8, 0) order by xid, position limit 10`,
    )
    expect(JSON.stringify(plan)).toMatch(/Index (Only )?Scan/)
  })
})
