import { createTestDatabase } from '@inroad/testing/test-database'
import { MessagingDatabase } from '../../test/commands/messaging-database.js'
import { type Outcome, runInProcess } from '../../test/commands/run-in-process.js'
import { registerDeadLetters } from './dead-letters.command.js'

const QUEUE = 'notifications.fan-out-opportunity'
const OTHER = 'pipeline.event-held'
const [ONE, TWO, THREE] = [1, 2, 3].map((n) => `0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c0${n}`)

describe('inroad dead-letters', () => {
  let database: MessagingDatabase
  beforeAll(async () => {
    database = await MessagingDatabase.open()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await database.clear()
    await hold(QUEUE, ONE, '{"type":"a"}', 'not a CloudEvents envelope: data invalid_type')
    await hold(QUEUE, TWO, '\u0007\u001b[2J', 'not JSON')
    await hold(OTHER, THREE, '{}', 'the handler failed')
    await hold(OTHER, ONE, '{}', 'waits for its next attempt', 'waiting')
  })

  async function hold(queue: string, id = '', raw = '', reason = '', state = 'parked') {
    const service = queue.split('.')[0]
    await database.query(
      `insert into ${service}.inbox_held (consumer, event_id, state, attempts, reason, raw)
       values ($1, $2, $3, 5, $4, convert_to($5, 'UTF8'))`,
      [queue, id, state, reason, raw],
    )
  }
  const run = (...args: string[]): Promise<Outcome> =>
    runInProcess(registerDeadLetters, database.url, 'dead-letters', ...args)
  const states = async () =>
    database.query<{ id: string; state: string; reason: string }>(
      `select event_id as id, state, reason from notifications.inbox_held order by event_id`,
    )

  describe('list', () => {
    it('shows what every service has set aside, and nothing that waits', async () => {
      const { code, out } = await run('list')
      expect(code).toBe(0)
      expect(out.trimEnd().split('\n')).toEqual([
        expect.stringMatching(new RegExp(`^\\d{4}-.*Z  ${QUEUE}  ${ONE}  5 attempts  not a Cloud`)),
        expect.stringContaining(`${QUEUE}  ${TWO}  5 attempts  not JSON`),
        expect.stringContaining(`${OTHER}  ${THREE}  5 attempts  the handler failed`),
      ])
    })

    it.each([
      [['--service', 'pipeline'], [THREE]],
      [
        ['--queue', QUEUE],
        [ONE, TWO],
      ],
      [['--queue', 'notifications.nothing'], []],
    ])('is narrowed by %j', async (options, ids) => {
      const { out } = await run('list', ...options, '--json')
      const letters = JSON.parse(out) as { eventId: string }[]
      expect(letters.map(({ eventId }) => eventId)).toEqual(ids)
    })

    it('says so when nothing is set aside', async () => {
      await database.clear()
      expect(await run('list')).toMatchObject({ code: 0, out: 'Nothing is set aside.\n' })
    })
  })

  describe('show', () => {
    it('lays out the message', async () => {
      expect((await run('show', ONE ?? '')).out).toContain('{\n  "type": "a"\n}')
    })

    it('lets no message steer the terminal', async () => {
      const { out } = await run('show', TWO ?? '')
      expect(out).toContain('[2J (5 bytes, not JSON)')
      expect(out).not.toContain('\u001b')
    })

    it('ends with 1 when no queue has it', async () => {
      const { code, err } = await run('show', '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7cff')
      expect([code, err]).toEqual([1, expect.stringContaining('No queue has set')])
    })
  })

  describe('redrive', () => {
    it('gives the chosen messages all their attempts again', async () => {
      const { out } = await run('redrive', QUEUE, ONE ?? '')
      expect(out).toBe(`${QUEUE}: 1 will be tried again\n`)
      expect((await states()).map(({ state }) => state)).toEqual(['waiting', 'parked'])
    })

    it('takes all of a queue only when that is said', async () => {
      expect((await run('redrive', QUEUE)).code).toBe(2)
      expect((await run('redrive', QUEUE, ONE ?? '', '--all')).code).toBe(2)
      expect((await run('redrive', QUEUE, '--all')).out).toContain('2 will be tried again')
    })

    it('ends with 1 when one of them is not set aside there', async () => {
      const { code, out, err } = await run('redrive', QUEUE, ONE ?? '', THREE ?? '')
      expect(code).toBe(1)
      expect(out).toContain('1 will be tried again')
      expect(err).toContain(`1 of these are not set aside in ${QUEUE}`)
    })
  })

  describe('discard', () => {
    it('keeps the message with the reason', async () => {
      await run('discard', QUEUE, TWO ?? '', '--reason', 'test message')
      expect((await states())[1]).toMatchObject({
        state: 'discarded',
        reason: 'discarded: test message; was: not JSON',
      })
      expect((await run('list', '--queue', QUEUE)).out).not.toContain(TWO)
    })

    it('does nothing without a reason', async () => {
      expect((await run('discard', QUEUE, '--all')).code).toBe(2)
      expect((await states()).map(({ state }) => state)).toEqual(['parked', 'parked'])
    })
  })

  it.each([
    [['list', '--service', 'nobody'], 2, /there are: notifications, pipeline/],
    [['show', '1'], 2, /Give the id of an event/],
    [['redrive', 'nothing', '--all'], 2, /give <service>\.<consumer>/],
  ])('says what is wrong with %j', async (args, code, reason) => {
    const outcome = await run(...args)
    expect([outcome.code, outcome.err]).toEqual([code, expect.stringMatching(reason)])
  })

  it('says to start Inroad first on a database where nobody has', async () => {
    const empty = await createTestDatabase()
    const outcome = await runInProcess(registerDeadLetters, empty.url, 'dead-letters', 'list')
    expect([outcome.code, outcome.err]).toEqual([1, expect.stringContaining('Start Inroad first')])
    await empty.drop()
  })
})
