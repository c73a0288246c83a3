import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { SystemClock } from '@inroad/service-kit/clock'
import { normaliseCriteria } from '../src/criteria/normalise-criteria.js'
import { isBalanced } from '../src/delivery-ledger/delivery-ledger.js'
import { beginContent } from '../src/sending/attempts/begin-content.js'
import { leaseDeliveries } from '../src/sending/attempts/lease-deliveries.js'
import { DueSignal } from '../src/sending/due-signal.js'
import { ConfirmSubscription } from '../src/subscriptions/confirming/confirm-subscription.js'
import { confirmTokenHash, newConfirmToken } from '../src/subscriptions/confirming/confirm-token.js'
import { EndSubscriptions } from '../src/subscriptions/ending/end-subscriptions.js'
import type { Frequency } from '../src/subscriptions/frequency.js'
import { ChangeSubscription } from '../src/subscriptions/managing/change-subscription.js'
import { FanOutWorld } from './fan-out-world.js'

const OTHER = normaliseCriteria({ words: ['stoma'] })
const ASKED_AGAIN = `
  insert into subscriptions
    (id, subscriber_id, criteria_id, frequency, state, confirm_token_hash, confirm_expires_at)
  select gen_random_uuid(), subscriber_id, criteria_id, $2, 'unconfirmed', $3,
         now() + interval '7 days'
    from subscriptions where id = $1`

/** Each way to put another subscription in the place of one, as the person does it. */
class Replacing {
  private readonly endSubscriptions: EndSubscriptions
  private readonly outbox: Outbox

  constructor(private readonly world: FanOutWorld) {
    this.outbox = new Outbox(new Wake(world.transactions.dataSource, 'notifications'))
    this.endSubscriptions = new EndSubscriptions(this.outbox)
  }

  /** The id of the subscription that holds from now on. */
  async change(id: string, frequency?: Frequency, criteria = OTHER): Promise<string> {
    const parts = [this.endSubscriptions, this.outbox, new DueSignal(), new SystemClock()] as const
    const [row] = await this.world.query<{ subscriberId: string }>(
      'select subscriber_id as "subscriberId" from subscriptions where id = $1',
      [id],
    )
    const { subscriberId = '' } = row ?? {}
    return this.world.transactions.run((tx) =>
      new ChangeSubscription(...parts).run(tx, { subscriberId, id, criteria, frequency }),
    )
  }

  async confirmAgain(id: string, frequency: Frequency = 'at-once'): Promise<string> {
    const token = newConfirmToken()
    await this.world.query(ASKED_AGAIN, [id, frequency, confirmTokenHash(token)])
    const confirm = new ConfirmSubscription(this.outbox, this.endSubscriptions)
    await this.world.transactions.run((tx) => confirm.run(tx, token))
    const [row] = await this.world.query<{ id: string }>(
      'select id from subscriptions where confirm_token_hash = $1',
      [confirmTokenHash(token)],
    )
    return row?.id ?? ''
  }
}

describe.each([
  ['changes what they asked for', 'change'],
  ['confirms the same again', 'confirmAgain'],
] as const)('somebody who %s', (_what, way) => {
  let world: FanOutWorld
  let replacing: Replacing
  let ann: string

  beforeAll(async () => {
    world = await FanOutWorld.open()
    replacing = new Replacing(world)
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    await world.clear()
    ann = await world.subscribers.add('ann@example.org')
  })

  const told = { at: new Date().toISOString() }
  const far = () =>
    world.opportunity({ deadline: new Date(Date.now() + 30 * 86_400_000).toISOString() })
  const lease = async () =>
    (await world.transactions.run((tx) => leaseDeliveries(tx, { limit: 10, seconds: 60 }))).flat()
  const begin = (attemptId = '') => world.transactions.run((tx) => beginContent(tx, [[attemptId]]))
  const everyoneIsCounted = async (opportunity: ReturnType<typeof far>) =>
    expect((await world.ledger(opportunity)).map(isBalanced)).toEqual([true])

  it('before their turn in a fan-out is told, once', async () => {
    const opportunity = far()
    const change = await world.publish(opportunity, told)
    await replacing[way](ann)
    await everyoneIsCounted(opportunity)
    await world.expand()
    expect(await world.outcomes(change)).toEqual(['ann@example.org: queued'])
    expect(await world.ledger(opportunity)).toMatchObject([{ matched: 1, queued: 1 }])
    await everyoneIsCounted(opportunity)
    const [leased, ...others] = await lease()
    expect(others).toEqual([])
    expect(await begin(leased?.attemptId)).toEqual(['go'])
  })

  it('while their page is written is told all the same', async () => {
    const opportunity = far()
    const change = await world.publish(opportunity, told)
    await world.transactions.run(async (tx) => {
      await world.expandFanOut.run(tx)
      await replacing[way](ann)
    })
    expect(await world.outcomes(change)).toEqual(['ann@example.org: queued'])
    expect(await lease()).toHaveLength(1)
    await everyoneIsCounted(opportunity)
  })

  it('when their mail is in hand gets it', async () => {
    await world.publish(far(), told)
    await world.expand()
    const [leased] = await lease()
    await replacing[way](ann)
    expect(await begin(leased?.attemptId)).toEqual(['go'])
  })

  it('before their turn hears as often as they want from now on', async () => {
    const change = await world.publish(far(), told)
    await replacing[way](ann, 'daily')
    await world.expand()
    const rows = await world.query(
      `select state, digest_at is not null as collected from deliveries where change_id = $1`,
      [change],
    )
    expect(rows).toEqual([{ state: 'queued', collected: true }])
  })

  it('and does so again, is told by the last of them', async () => {
    const change = await world.publish(far(), told)
    const second = await replacing[way](ann)
    await replacing.change(second, 'at-once', normaliseCriteria({ words: ['beds'] }))
    await world.expand()
    expect(await world.outcomes(change)).toEqual(['ann@example.org: queued'])
    expect(await lease()).toHaveLength(1)
  })

  it('and then leaves, is not told', async () => {
    const opportunity = far()
    const change = await world.publish(opportunity, told)
    const second = await replacing[way](ann)
    await world.subscribers.end(await replacing[way](second, 'weekly'))
    await world.expand()
    expect(await world.outcomes(change)).toEqual(['ann@example.org: ended'])
    await everyoneIsCounted(opportunity)
  })

  it('and leaves when it was queued, is not told', async () => {
    const change = await world.publish(far(), told)
    await world.expand()
    await world.subscribers.end(await replacing[way](ann))
    expect(await lease()).toEqual([])
    expect(await world.outcomes(change)).toEqual(['ann@example.org: ended'])
  })

  it('and had asked in another way too, is told once, whatever took whose place', async () => {
    const other = await world.subscribers.add('ann@example.org', { words: ['catheters'] })
    const opportunity = far()
    const change = await world.publish(opportunity, told)
    await replacing[way](ann)
    await replacing.change(other)
    await world.expand()
    expect(await world.outcomes(change)).toEqual([
      'ann@example.org: duplicate',
      'ann@example.org: queued',
    ])
    await everyoneIsCounted(opportunity)
  })

  it('and is matched by both, is told once', async () => {
    await world.subscribers.add('ann@example.org', OTHER)
    const before = await world.publish(far(), told)
    await replacing[way](ann)
    const after = await world.publish(world.opportunity({ ...far(), title: 'Stoma care' }), told)
    await world.expand()
    const queued = async (change: string) =>
      (await world.outcomes(change)).filter((line) => line.endsWith('queued'))
    expect(await queued(before)).toHaveLength(1)
    expect(await queued(after)).toHaveLength(1)
  })

  it('speaks up for the other subscription of theirs that was to tell', async () => {
    const other = await world.subscribers.add('ann@example.org', { words: ['catheters'] })
    const change = await world.publish(far(), told)
    await world.expand()
    await replacing[way](other)
    await world.subscribers.end(ann)
    expect(await lease()).toEqual([])
    expect(await lease()).toHaveLength(1)
    expect(await world.outcomes(change)).toEqual([
      'ann@example.org: ended',
      'ann@example.org: sending',
    ])
  })
})

describe('people who confirm the same again and again while many changes are told', () => {
  let world: FanOutWorld

  beforeAll(async () => {
    world = await FanOutWorld.open()
  })
  afterAll(() => world.close())

  it('are told of each exactly once', async () => {
    const replacing = new Replacing(world)
    const readers = await Promise.all(
      Array.from({ length: 4 }, (_, at) => world.subscribers.add(`reader${at}@example.org`)),
    )
    const opportunities = Array.from({ length: 12 }, () => world.opportunity())
    const again = async (first: string): Promise<void> => {
      let id = first
      for (let n = 0; n < 12; n++) id = await replacing.confirmAgain(id)
    }
    const tell = async (): Promise<void> => {
      for (const opportunity of opportunities) {
        await world.publish(opportunity)
        await world.expandPage(3)
      }
    }
    const send = async (): Promise<void> => {
      for (let n = 0; n < 20; n++)
        await world.transactions.run((tx) => leaseDeliveries(tx, { limit: 3, seconds: 60 }))
    }
    await Promise.all([...readers.map(again), tell(), send()])
    await world.expand(3)
    await world.transactions.run((tx) => leaseDeliveries(tx, { limit: 100, seconds: 60 }))
    const told = await world.query(
      `select state, count(*)::int as n, count(distinct (change_id, subscriber_id))::int as pairs
         from deliveries group by state`,
    )
    expect(told).toEqual([{ state: 'sending', n: 48, pairs: 48 }])
    const ledgers = (await Promise.all(opportunities.map((each) => world.ledger(each)))).flat()
    expect(ledgers.map(isBalanced)).toEqual(Array(12).fill(true))
  })
})
