import { eventually } from '@inroad/testing/eventually'
import { createTestDatabase } from '@inroad/testing/test-database'
import pg from 'pg'
import { MessagingDatabase } from '../../test/commands/messaging-database.js'
import { type Outcome, runInProcess } from '../../test/commands/run-in-process.js'
import { registerEventsReplay } from './events-replay.command.js'
import { registerEventsTail } from './events-tail.command.js'
import { follow } from './events-tail/follow.js'
import { closeOutboxes, openOutboxes } from './events-tail/open-outboxes.js'
import { OutboxTail } from './events-tail/outbox-tail.js'

describe('inroad events tail', () => {
  let database: MessagingDatabase
  beforeAll(async () => {
    database = await MessagingDatabase.open()
  })
  afterAll(() => database.close())
  beforeEach(() => database.clear())

  const STORE = (service: string) =>
    `insert into ${service}.outbox (id, type, subject, envelope, occurred_at)
     values (gen_random_uuid(), $1, $2, $3, now() - make_interval(days => $4))`
  const stored = (type: string, subject: string, daysAgo: number) => [
    ...[type, subject, JSON.stringify({ type, subject, data: { n: 1 } }), daysAgo],
  ]
  async function published(type: string, subject: string, daysAgo = 0): Promise<void> {
    await database.query(STORE(type.split('.')[0] ?? ''), stored(type, subject, daysAgo))
  }
  const run = (url: string, ...args: string[]): Promise<Outcome> =>
    runInProcess(
      (program) => {
        registerEventsReplay(program)
        registerEventsTail(program)
      },
      url,
      ...['events', 'tail', ...args],
    )
  const day = (daysAgo: number) =>
    new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)
  const lines = ({ out }: Outcome) => out.split('\n').filter(Boolean)

  it('shows what every service told since a date, in the order of time', async () => {
    await published('pipeline.award.announced.v1', 'too old', 20)
    await published('pipeline.award.announced.v1', 'first', 9)
    await published('notifications.fan-out.completed.v1', 'second', 8)
    await published('pipeline.contract.entered.v1', 'third', 7)
    const outcome = await eventually(async () => {
      const shown = await run(database.url, '#', '--since', day(12), '--once')
      expect(lines(shown)).toHaveLength(3)
      return shown
    })
    expect(lines(outcome).map((line) => line.split('  ').slice(1))).toEqual([
      ['pipeline.award.announced.v1', 'first'],
      ['notifications.fan-out.completed.v1', 'second'],
      ['pipeline.contract.entered.v1', 'third'],
    ])
    expect(outcome.code).toBe(0)
  })

  it('shows only the types that the pattern names, whole as JSON', async () => {
    await published('pipeline.award.announced.v1', 'award', 1)
    await published('pipeline.contract.entered.v1', 'contract', 1)
    await eventually(async () => {
      const args = ['pipeline.contract.*.v1', '--since', day(3), '--once', '--json']
      const shown = lines(await run(database.url, ...args)).map(
        (line) => JSON.parse(line) as object,
      )
      expect(shown).toEqual([
        { type: 'pipeline.contract.entered.v1', subject: 'contract', data: { n: 1 } },
      ])
    })
  })

  it('follows from now on, missing nothing that commits late, until it is ended', async () => {
    await published('pipeline.award.announced.v1', 'before')
    const slow = new pg.Client({ connectionString: database.url })
    await slow.connect()
    const outboxes = await openOutboxes(database.url, 'pipeline.#')
    const tails = outboxes.map(({ source }) => new OutboxTail(source, { types: '.*' }))
    const ending = new AbortController()
    const seen: string[] = []
    const show = (events: readonly { envelope: { subject: string } }[]): void => {
      seen.push(...events.map(({ envelope }) => envelope.subject))
    }
    // Until the edge has passed what was there before.
    await eventually(async () => {
      const [{ settled } = { settled: false }] = await database.query<{ settled: boolean }>(
        `select bool_and(xid < pg_snapshot_xmin(pg_current_snapshot())) as settled
           from pipeline.outbox`,
      )
      expect(settled).toBe(true)
    })
    for (const tail of tails) await tail.begin()
    const following = follow(tails, { once: false, signal: ending.signal, show })
    try {
      await slow.query('begin')
      const values = stored('pipeline.award.announced.v1', 'slow', 0)
      await slow.query(STORE('pipeline'), values)
      await published('pipeline.award.announced.v1', 'fast')
      await slow.query('commit')
      await eventually(() => expect(seen).toEqual(['slow', 'fast']))
    } finally {
      ending.abort()
      await following
      await closeOutboxes(outboxes)
      await slow.end()
    }
  })

  it('ends with 0 on Ctrl-C', async () => {
    const before = process.listenerCount('SIGINT')
    const running = run(database.url, 'pipeline.#', '--follow')
    await eventually(() => expect(process.listenerCount('SIGINT')).toBeGreaterThan(before))
    process.emit('SIGINT')
    expect(await running).toEqual({ code: 0, out: '', err: '' })
    expect(process.listenerCount('SIGINT')).toBe(before)
  })

  it.each([
    [['spend..#'], /is no pattern/],
    [['#', '--once'], /--once needs --since/],
    [['#', '--once', '--follow', '--since', '2026-01-01'], /--once or --follow/],
    [['#', '--since', 'yesterday'], /Write a date/],
    [['nobody.#', '--since', '2026-01-01', '--once'], /There is no service nobody; there are: not/],
  ])('ends with 2 and says what is wrong with %j', async (args, reason) => {
    const { code, err } = await run(database.url, ...args)
    expect([code, err]).toEqual([2, expect.stringMatching(reason)])
  })

  it('says to start Inroad first on a database where nobody has', async () => {
    const empty = await createTestDatabase()
    const { code, err } = await run(empty.url, '#')
    expect([code, err]).toEqual([1, expect.stringContaining('Start Inroad first')])
    await empty.drop()
  })
})
