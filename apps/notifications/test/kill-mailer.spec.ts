import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild, type Child } from '@inroad/testing/child-process'
import { eventually } from '@inroad/testing/eventually'
import { withFailpoints } from '@inroad/testing/failpoints'
import { readMailFile } from '@inroad/testing/received-mail'
import { MailDatabase } from './mail-database.js'
import { LINK_SECRET } from './mail-service.js'

const SINK = join(import.meta.dirname, '../../../libs/testing/dist/smtp-sink.process.js')
const MAILER = join(import.meta.dirname, 'programs/mailer.process.ts')
const READERS = 12
/** In each collected mail. */
const ITEMS = 3

/** Each starts two processes, which takes a while on a busy machine. Milliseconds. */
jest.setTimeout(90_000)

/**
 * F17: the attempt is committed. F18: the recipient was taken. F19: the final dot is sent. F20: the
 * answer is read and not recorded.
 */
describe('a mailer killed with SIGKILL', () => {
  let database: MailDatabase
  let folder: string
  let sink: Child
  let smtpUrl: string

  beforeAll(async () => {
    database = await MailDatabase.open()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await database.clear()
    folder = mkdtempSync(join(tmpdir(), 'inroad-sink-'))
    sink = startChild(SINK, { env: { SMTP_SINK_FILE: join(folder, 'mails') } })
    smtpUrl = (await sink.line('listening on')).replace('listening on ', '')
  })
  afterEach(async () => {
    await sink.kill()
    rmSync(folder, { recursive: true })
  })

  const mailer = (failpoints?: string, environment: Record<string, string> = {}): Child => {
    const armed = failpoints === undefined ? { env: {} } : withFailpoints(failpoints)
    return startChild(MAILER, {
      ...armed,
      env: {
        ...armed.env,
        DATABASE_URL: database.url,
        RABBITMQ_URL: undefined,
        SMTP_URL: smtpUrl,
        SMTP_TLS: 'off',
        MAIL_FROM: 'alerts@inroad.example',
        PUBLIC_URL: 'https://inroad.example',
        LINK_SECRET,
        MIGRATE_AT_START: 'no',
        SEND_LEASE_SECONDS: '2',
        SEND_SWEEP_SECONDS: '1',
        ...environment,
      },
    })
  }

  const queueSingle = async () => {
    const readers = await Promise.all(
      Array.from({ length: READERS }, (_, at) =>
        database.subscribe(`reader${at}@example.org`, { cpv: ['33'] }),
      ),
    )
    await database.queue(await database.addChange(), readers)
  }
  const queueCollected = async () => {
    const readers = await Promise.all(
      Array.from({ length: READERS }, (_, at) =>
        database.subscribe(`reader${at}@example.org`, { cpv: ['33'] }, 'daily'),
      ),
    )
    const at = new Date(Date.now() - 60_000)
    for (let n = 0; n < ITEMS; n += 1) await database.queue(await database.addChange(), readers, at)
  }

  /** Kills a mailer at the point, lets another finish, and counts what became of each reader. */
  const killAndRestart = async (
    failpoints: string,
    environment?: Record<string, string>,
    queue = queueSingle,
  ) => {
    await queue()
    const killed = await mailer(failpoints, environment).exited
    expect(killed.signal).toBe('SIGKILL')
    const second = mailer()
    await eventually(
      async () => {
        const open = (await database.deliveries()).filter((state) =>
          /^(queued|sending)/.test(state),
        )
        expect(open).toEqual([])
      },
      { timeout: 60_000 },
    )
    await second.kill('SIGTERM')
    const copies = new Map<string, number>()
    for (const { to } of readMailFile(join(folder, 'mails'))) {
      copies.set(to[0] ?? '', (copies.get(to[0] ?? '') ?? 0) + 1)
    }
    const outcomes = await database.query<{ email: string; state: string }>(
      `select p.email, d.state from deliveries d join subscribers p on p.id = d.subscriber_id`,
    )
    return outcomes.map(({ email, state }) => `${state} ${copies.get(email) ?? 0}`).sort()
  }
  const all = (outcome: string, count: number) => Array<string>(count).fill(outcome)

  it.each(['F17', 'F18'])(
    'at %s has sent nothing, and each reader gets one mail from the next',
    async (point) => {
      expect(await killAndRestart(`${point}:kill`, { SEND_AT_ONCE: '1' })).toEqual(
        all('accepted 1', READERS),
      )
    },
  )

  it.each(['F19', 'F20'])(
    'at %s leaves one mail whose outcome nobody knows, and it is not sent again',
    async (point) => {
      expect(await killAndRestart(`${point}:kill`, { SEND_AT_ONCE: '1' })).toEqual([
        ...all('accepted 1', READERS - 1),
        'ambiguous 1',
      ])
    },
  )

  it.each(['F18:kill:4', 'F19:kill:4', 'F20:kill:4'])(
    'in the middle of several at once (%s) tells nobody twice and loses nobody',
    async (failpoints) => {
      const outcomes = await killAndRestart(failpoints)
      const known = outcomes.filter((outcome) => outcome === 'accepted 1')
      const unknown = outcomes.filter((outcome) => /^ambiguous [01]$/.test(outcome))
      expect(known.length + unknown.length).toBe(READERS)
      expect(unknown.length).toBeLessThanOrEqual(5)
    },
  )

  describe('while it sends collected mails', () => {
    /** Each row once for each of its items, whatever the order. */
    const whole = (outcome: string, mails: number) => all(outcome, mails * ITEMS)

    it('at F18 has sent nothing, and each reader gets one', async () => {
      const outcomes = await killAndRestart('F18:kill', { SEND_AT_ONCE: '1' }, queueCollected)
      expect(outcomes).toEqual(whole('accepted 1', READERS))
    })

    it('at F20 leaves one whose outcome nobody knows, and no part of it is sent again', async () => {
      const outcomes = await killAndRestart('F20:kill', { SEND_AT_ONCE: '1' }, queueCollected)
      expect(outcomes).toEqual([...whole('accepted 1', READERS - 1), ...whole('ambiguous 1', 1)])
    })

    it('in the middle of several at once resends nothing and loses nothing', async () => {
      const outcomes = await killAndRestart('F20:kill:4', {}, queueCollected)
      const known = outcomes.filter((outcome) => outcome === 'accepted 1')
      const unknown = outcomes.filter((outcome) => /^ambiguous [01]$/.test(outcome))
      expect(known.length + unknown.length).toBe(READERS * ITEMS)
      expect(unknown.length % ITEMS).toBe(0)
      expect(unknown.length).toBeLessThanOrEqual(5 * ITEMS)
    })
  })
})
