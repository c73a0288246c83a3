import { uuidv7 } from '@inroad/database/uuid-v7'
import { isBalanced } from '../src/delivery-ledger/delivery-ledger.js'
import { FanOutWorld } from './fan-out-world.js'

describe('telling of an opportunity', () => {
  let world: FanOutWorld

  beforeAll(async () => {
    world = await FanOutWorld.open()
  })
  afterAll(() => world.close())
  beforeEach(() => world.clear())

  const completed = (): Promise<{ data: Record<string, unknown> }[]> =>
    world.query(`select envelope -> 'data' as data from outbox
                  where type = 'notifications.fan-out.completed.v1' order by position`)

  it('reaches everyone whose criteria it fits, and nobody else', async () => {
    await world.subscribers.add('ann@example.org', { cpv: ['33'] })
    await world.subscribers.add('bob@example.org', { words: ['catheters'] })
    await world.subscribers.add('cat@example.org', { cpv: ['45'] })
    const change = await world.publish(world.opportunity())
    await world.expand()
    expect(await world.outcomes(change)).toEqual([
      'ann@example.org: queued',
      'bob@example.org: queued',
    ])
  })

  it('tells nobody twice who asked for it in two ways', async () => {
    await world.subscribers.add('ann@example.org', { cpv: ['33'] })
    await world.subscribers.add('ann@example.org', { words: ['catheters'] })
    const change = await world.publish(world.opportunity())
    await world.expand()
    expect(await world.outcomes(change)).toEqual([
      'ann@example.org: duplicate',
      'ann@example.org: queued',
    ])
  })

  it('does nothing when the same event comes again', async () => {
    await world.subscribers.add('ann@example.org')
    const opportunity = world.opportunity()
    const change = await world.publish(opportunity, { id: uuidv7() })
    await world.expand()
    await world.publish(opportunity, { id: change })
    await world.expand()
    expect(await world.outcomes(change)).toEqual(['ann@example.org: queued'])
    expect(await completed()).toHaveLength(1)
  })

  it('does nothing when the same news comes under another id', async () => {
    await world.subscribers.add('ann@example.org')
    const opportunity = world.opportunity()
    await world.publish(opportunity)
    await world.publish(opportunity)
    await world.expand()
    expect(await world.query('select from deliveries')).toHaveLength(1)
  })

  it('tells those who prefer what suits SMEs first, when it suits them', async () => {
    await world.subscribers.add('ann@example.org', { cpv: ['33'] })
    await world.subscribers.add('bob@example.org', { cpv: ['33'], prefersSme: true })
    await world.publish(world.opportunity({ smeSuitable: true }))
    await world.expand()
    const order = await world.query<{ email: string }>(
      `select p.email from deliveries d join subscribers p on p.id = d.subscriber_id
        order by d.due_at, d.id`,
    )
    expect(order.map(({ email }) => email)).toEqual(['bob@example.org', 'ann@example.org'])
  })

  it('says when all is done, with the numbers of the ledger', async () => {
    await world.subscribers.addMany('ann@example.org', { cpv: ['33'] }, 3)
    await world.subscribers.add('bob@example.org')
    const opportunity = world.opportunity()
    const changeId = await world.publish(opportunity)
    await world.expand()
    expect((await completed()).map(({ data }) => data)).toEqual([
      {
        opportunityId: opportunity.opportunityId,
        changeId,
        change: 'published',
        matched: 4,
        queued: 2,
        suppressed: { duplicate: 2 },
      },
    ])
    expect(await world.ledger(opportunity)).toMatchObject([
      { matched: 4, queued: 2, suppressed: { duplicate: 2 }, notYetExpanded: 0 },
    ])
  })

  it('passes over those who left or whose mailbox is gone before their turn', async () => {
    const ann = await world.subscribers.add('ann@example.org')
    await world.subscribers.add('bob@example.org')
    await world.subscribers.add('cat@example.org')
    const opportunity = world.opportunity()
    const change = await world.publish(opportunity)
    await world.subscribers.end(ann)
    await world.subscribers.suppress('bob@example.org')
    await world.expand()
    expect(await world.outcomes(change)).toEqual([
      'ann@example.org: ended',
      'bob@example.org: address',
      'cat@example.org: queued',
    ])
    expect((await world.ledger(opportunity)).every(isBalanced)).toBe(true)
  })

  it('tells a person by the subscription that is left, when the other has ended', async () => {
    const first = await world.subscribers.add('ann@example.org', { cpv: ['33'] })
    await world.subscribers.add('ann@example.org', { words: ['catheters'] })
    const change = await world.publish(world.opportunity())
    await world.subscribers.end(first)
    await world.expand()
    expect(await world.outcomes(change)).toEqual([
      'ann@example.org: ended',
      'ann@example.org: queued',
    ])
  })

  it('leaves out those who subscribed after it was matched', async () => {
    await world.subscribers.add('ann@example.org')
    const opportunity = world.opportunity()
    const change = await world.publish(opportunity)
    await world.subscribers.add('bob@example.org')
    await world.expand()
    expect(await world.outcomes(change)).toEqual(['ann@example.org: queued'])
    expect(await world.ledger(opportunity)).toMatchObject([{ matched: 1, queued: 1 }])
  })

  it('counts an old notice without telling anybody', async () => {
    await world.subscribers.add('ann@example.org')
    const old = world.opportunity({
      deadline: undefined,
      notice: { id: '1', publishedAt: '2026-01-05T09:00:00Z' },
    })
    const late = world.opportunity({ deadline: '2026-08-11T12:00:00Z' })
    for (const [opportunity, reason] of [
      [old, 'backfill'],
      [late, 'closed'],
    ] as const) {
      await world.publish(opportunity)
      await world.expand()
      expect(await world.ledger(opportunity)).toMatchObject([
        { state: 'suppressed', matched: 1, queued: 0, suppressed: { [reason]: 1 } },
      ])
    }
    expect(await world.query('select from deliveries')).toHaveLength(0)
    expect(await completed()).toHaveLength(2)
  })

  it('goes on page by page and loses nobody between pages', async () => {
    for (let n = 0; n < 12; n++) {
      await world.subscribers.addMany(`reader${n}@example.org`, { cpv: ['33'] }, 1 + (n % 3))
    }
    const opportunity = world.opportunity()
    await world.publish(opportunity)
    for (let pages = 0; await world.expandPage(5); pages++) {
      const [ledger] = await world.ledger(opportunity)
      expect(ledger && isBalanced(ledger)).toBe(true)
      expect(pages).toBeLessThan(12)
    }
    expect(await world.ledger(opportunity)).toMatchObject([
      { state: 'completed', matched: 24, queued: 12, suppressed: { duplicate: 12 } },
    ])
  })

  it('lets news for a few pass between two pages of news for many', async () => {
    for (let n = 0; n < 9; n++) await world.subscribers.add(`reader${n}@example.org`)
    await world.subscribers.add('ann@example.org', { cpv: ['45'] })
    await world.publish(world.opportunity())
    const small = await world.publish(world.opportunity({ cpv: ['45000000'] }))
    await world.expandPage(4)
    await world.expandPage(4)
    expect(await world.outcomes(small)).toEqual(['ann@example.org: queued'])
  })
})
