import { isBalanced } from '../src/delivery-ledger/delivery-ledger.js'
import { collectedAt } from '../src/fan-out/collected-at.js'
import { FanOutWorld } from './fan-out-world.js'

const DAY = 86_400_000
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString()

describe('telling those who want collected mails', () => {
  let world: FanOutWorld

  beforeAll(async () => {
    world = await FanOutWorld.open()
  })
  afterAll(() => world.close())
  beforeEach(() => world.clear())

  const far = () => world.opportunity({ deadline: inDays(30) })
  const soon = () => world.opportunity({ deadline: inDays(0.01) })
  const told = { at: new Date().toISOString() }
  /** `address: when, outcome`, in the order they were queued. */
  const rows = async (changeId: string) => {
    const found = await world.query<{ line: string }>(
      `select p.email || ': ' || case when d.ahead_of_digest then 'ahead' else replace(s.frequency, '-', ' ') end || ', ' || coalesce(d.reason, d.state) as line
         from deliveries d join subscribers p on p.id = d.subscriber_id
         join subscriptions s on s.id = d.subscription_id
        where d.change_id = $1 order by 1`,
      [changeId],
    )
    return found.map(({ line }) => line)
  }

  it('queues each for the morning it is due', async () => {
    await world.subscribers.add('ann@example.org')
    await world.subscribers.addCollected('bob@example.org', 'daily')
    await world.subscribers.addCollected('cat@example.org', 'weekly')
    const opportunity = far()
    const change = await world.publish(opportunity, told)
    await world.expand()
    expect(await rows(change)).toEqual([
      'ann@example.org: at once, queued',
      'bob@example.org: daily, queued',
      'cat@example.org: weekly, queued',
    ])
    const times = await world.query<{ digest_at: Date; same: boolean }>(
      `select digest_at, digest_at = due_at as same from deliveries
        where digest_at is not null order by digest_at`,
    )
    const expected = ['daily' as const, 'weekly' as const].map((frequency) => ({
      digest_at: collectedAt(frequency, null, new Date()),
      same: true,
    }))
    expect(times).toEqual(expected)
    const [ledger] = await world.ledger(opportunity)
    expect(ledger).toMatchObject({ matched: 3, queued: 3, pending: { waiting: 3 } })
    expect(ledger && isBalanced(ledger)).toBe(true)
  })

  it('tells at once, and by itself, what has a deadline before the next collected mail', async () => {
    await world.subscribers.addCollected('bob@example.org', 'daily')
    await world.subscribers.addCollected('cat@example.org', 'weekly')
    const change = await world.publish(soon(), told)
    await world.expand()
    expect(await rows(change)).toEqual([
      'bob@example.org: ahead, queued',
      'cat@example.org: ahead, queued',
    ])
  })

  it('tells whoever asked in two ways by the one that hears sooner', async () => {
    await world.subscribers.addCollected('ann@example.org', 'weekly')
    await world.subscribers.addCollected('ann@example.org', 'daily', { words: ['catheters'] })
    await world.subscribers.addCollected('bob@example.org', 'daily')
    await world.subscribers.add('bob@example.org', { words: ['catheters'] })
    const change = await world.publish(far(), told)
    await world.expand()
    expect(await rows(change)).toEqual([
      'ann@example.org: daily, queued',
      'ann@example.org: weekly, duplicate',
      'bob@example.org: at once, queued',
      'bob@example.org: daily, duplicate',
    ])
  })

  it('tells a new deadline that is near at once, in place of what waited', async () => {
    await world.subscribers.addCollected('bob@example.org', 'daily')
    const opportunity = far()
    const published = await world.publish(opportunity, told)
    await world.expand()
    const amended = await world.amend({ ...opportunity, deadline: inDays(0.01) }, told)
    await world.expand()
    expect(await rows(published)).toEqual(['bob@example.org: daily, superseded'])
    expect(await rows(amended)).toEqual(['bob@example.org: ahead, queued'])
    // It is the first that they hear of it.
    expect(
      await world.query('select told_before from deliveries where change_id = $1', [amended]),
    ).toEqual([{ told_before: false }])
    const ledger = await world.ledger(opportunity)
    expect(ledger.map(isBalanced)).toEqual([true, true])
  })

  it('leaves a new deadline that is far to the collected mail', async () => {
    await world.subscribers.addCollected('bob@example.org', 'daily')
    const opportunity = far()
    await world.publish(opportunity, told)
    await world.expand()
    const amended = await world.amend({ ...opportunity, deadline: inDays(60) }, told)
    await world.expand()
    expect(await rows(amended)).toEqual(['bob@example.org: daily, queued'])
  })
})

describe('the time of a collected mail', () => {
  const morning = new Date('2026-01-14T06:58:30Z')

  it('is this morning while there is time to put it together, and then the next', () => {
    expect(collectedAt('daily', null, morning)).toEqual(new Date('2026-01-14T07:00:00Z'))
    const late = new Date('2026-01-14T06:59:30Z')
    expect(collectedAt('daily', null, late)).toEqual(new Date('2026-01-15T07:00:00Z'))
  })

  it('is none for what can no longer be acted on by then', () => {
    expect(collectedAt('daily', '2026-01-14T07:00:00Z', morning)).toBeNull()
    expect(collectedAt('daily', '2026-01-14T07:00:01Z', morning)).not.toBeNull()
    expect(collectedAt('weekly', '2026-01-16T12:00:00Z', morning)).toBeNull()
  })
})
