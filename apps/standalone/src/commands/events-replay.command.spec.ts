import { createTestDatabase } from '@inroad/testing/test-database'
import type { Command } from 'commander'
import { MessagingDatabase } from '../../test/commands/messaging-database.js'
import { type Outcome, runInProcess } from '../../test/commands/run-in-process.js'
import { registerEventsReplay } from './events-replay.command.js'

const QUEUE = 'notifications.fan-out-opportunity'
const PUBLISHED = 'pipeline.opportunity.published.v1'
const ROUTES = { [PUBLISHED]: [QUEUE, 'notifications.other'] }

describe('inroad events replay', () => {
  let database: MessagingDatabase
  beforeAll(async () => {
    database = await MessagingDatabase.open()
  })
  afterAll(() => database.close())
  beforeEach(() => database.clear())

  async function published(daysAgo: number, type = PUBLISHED): Promise<void> {
    await database.query(
      `insert into pipeline.outbox (id, type, subject, envelope, occurred_at)
       values (gen_random_uuid(), $1, 's', '{"n": 1}', now() - make_interval(days => $2))`,
      [type, daysAgo],
    )
  }
  const run = (url: string, ...args: string[]): Promise<Outcome> =>
    runInProcess(
      (program: Command) => registerEventsReplay(program, ROUTES),
      url,
      ...['events', 'replay', ...args],
    )
  const day = (daysAgo: number) =>
    new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 19) + 'Z'
  const queued = () =>
    database.query<object>('select consumer, event_id from notifications.queue order by position')

  it('sends what the queue would have heard to that queue alone, with the same ids', async () => {
    for (const daysAgo of [9, 5, 1]) await published(daysAgo)
    await published(2, 'pipeline.contract.entered.v1')
    const { code, out } = await run(database.url, QUEUE, '--from', day(6))
    expect([code, out]).toEqual([0, `${QUEUE}: 2 sent, 0 refused\n`])
    const heard = await database.query<object>(
      `select '${QUEUE}' as consumer, id as event_id from pipeline.outbox
        where type = '${PUBLISHED}' and occurred_at > now() - interval '6 days' order by position`,
    )
    expect(await queued()).toEqual(heard)
  })

  it('ends where it is told to', async () => {
    for (const daysAgo of [9, 5, 1]) await published(daysAgo)
    expect((await run(database.url, QUEUE, '--from', day(10), '--to', day(4))).out).toContain(
      '2 sent',
    )
  })

  it('ends with 1 when events are older than what inboxes remember', async () => {
    await published(500)
    await published(1)
    const { code, out, err } = await run(database.url, QUEUE, '--from', day(600))
    expect([code, out]).toEqual([1, `${QUEUE}: 1 sent, 1 refused\n`])
    expect(err).toContain('could happen twice')
  })

  it.each([
    [[QUEUE], /required option '--from/],
    [[QUEUE, '--from', 'yesterday'], /Write a date/],
    [[QUEUE, '--from', '2026-08-12', '--to', '2026-08-11'], /--to is before --from/],
    [['notifications.nobody', '--from', '2026-08-12'], /there are: notifications\.fan-out/],
    [['nobody', '--from', '2026-08-12'], /give <service>\.<consumer>/],
  ])('ends with 2 and says what is wrong with %j', async (args, reason) => {
    const { code, err } = await run(database.url, ...args)
    expect([code, err]).toEqual([2, expect.stringMatching(reason)])
  })

  it('says to start Inroad first on a database where nobody has', async () => {
    const empty = await createTestDatabase()
    const { code, err } = await run(empty.url, QUEUE, '--from', '2026-08-12')
    expect([code, err]).toEqual([1, expect.stringContaining('Start Inroad first')])
    await empty.drop()
  })
})
