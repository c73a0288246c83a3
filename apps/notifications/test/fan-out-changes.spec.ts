import { isBalanced } from '../src/delivery-ledger/delivery-ledger.js'
import { FanOutWorld } from './fan-out-world.js'

/** What becomes of an opportunity after it was published, in whatever order the news arrives. */
describe('telling of what became of an opportunity', () => {
  let world: FanOutWorld

  beforeAll(async () => {
    world = await FanOutWorld.open()
  })
  afterAll(() => world.close())
  beforeEach(() => world.clear())
  afterEach(async () => {
    const unbalanced = (await allLedgers()).filter((ledger) => !isBalanced(ledger))
    expect(unbalanced).toEqual([])
  })

  const allLedgers = async () => {
    const ids = await world.query<{ opportunityId: string }>(
      'select id as "opportunityId" from opportunities',
    )
    const ledgers = await Promise.all(
      ids.map(({ opportunityId }) => world.ledger(world.opportunity({ opportunityId }))),
    )
    return ledgers.flat()
  }

  it('tells of an amendment those who were told before, whatever they match now', async () => {
    await world.subscribers.add('ann@example.org', { words: ['catheters'] })
    const opportunity = world.opportunity()
    await world.publish(opportunity)
    await world.expand()
    const amended = { ...opportunity, title: 'Supply of gloves', description: 'Gloves.', lots: [] }
    const change = await world.amend(amended)
    await world.expand()
    expect(await world.outcomes(change)).toEqual(['ann@example.org: queued'])
  })

  it('tells of an amendment those whom it fits only now, as something new to them', async () => {
    await world.subscribers.add('ann@example.org', { cpv: ['33'] })
    await world.subscribers.add('bob@example.org', { words: ['gloves'] })
    const opportunity = world.opportunity()
    await world.publish(opportunity)
    await world.expand()
    const change = await world.amend({ ...opportunity, title: 'Supply of gloves' })
    await world.expand()
    expect(await world.outcomes(change)).toEqual([
      'ann@example.org: queued',
      'bob@example.org: queued',
    ])
    expect(
      await world.query(
        `select p.email, d.told_before from deliveries d join subscribers p on p.id = d.subscriber_id
          where d.change_id = $1 order by 1`,
        [change],
      ),
    ).toEqual([
      { email: 'ann@example.org', told_before: true },
      { email: 'bob@example.org', told_before: false },
    ])
  })

  it('does not tell of an amendment those who came later and whom it does not fit', async () => {
    await world.subscribers.add('ann@example.org', { words: ['catheters'] })
    const opportunity = world.opportunity()
    await world.publish(opportunity)
    await world.expand()
    await world.subscribers.add('bob@example.org', { words: ['catheters'] })
    const amended = { ...opportunity, title: 'Supply of gloves', description: 'Gloves.', lots: [] }
    const change = await world.amend(amended)
    await world.expand()
    expect(await world.outcomes(change)).toEqual([
      'ann@example.org: queued',
      'bob@example.org: not-told',
    ])
  })

  it('tells of a closure, which carries no category, everyone who was told', async () => {
    await world.subscribers.add('ann@example.org', { cpv: ['33'] })
    await world.subscribers.add('bob@example.org', { words: ['gloves'] })
    await world.subscribers.add('cat@example.org', { cpv: ['45'] })
    const opportunity = world.opportunity()
    await world.publish(opportunity)
    await world.amend({ ...opportunity, title: 'Supply of gloves' })
    const change = await world.closeDown(opportunity)
    await world.expand()
    expect(await world.outcomes(change)).toEqual([
      'ann@example.org: queued',
      'bob@example.org: queued',
    ])
  })

  it('tells of a closure nobody when nobody was told that it was open', async () => {
    await world.subscribers.add('ann@example.org')
    const opportunity = world.opportunity({ deadline: '2026-08-01T12:00:00Z' })
    await world.publish(opportunity)
    await world.closeDown(opportunity)
    await world.expand()
    expect(await world.ledger(opportunity)).toMatchObject([
      { change: 'published', suppressed: { closed: 1 } },
      { change: 'closed', state: 'completed', matched: 0, queued: 0 },
    ])
  })

  it('tells of a closure once, though it is closed twice', async () => {
    await world.subscribers.add('ann@example.org')
    const opportunity = world.opportunity()
    await world.publish(opportunity)
    await world.closeDown(opportunity, { sequence: 2 })
    const again = await world.closeDown(opportunity, { sequence: 3 })
    await world.expand()
    expect(await world.outcomes(again)).toEqual([])
    expect(await world.ledger(opportunity)).toMatchObject([
      { queued: 1 },
      { queued: 1 },
      { state: 'suppressed', suppressed: { closed: 1 } },
    ])
  })

  it('tells only of the amendment when it arrives before what it amends', async () => {
    await world.subscribers.add('ann@example.org')
    const opportunity = world.opportunity()
    const amended = await world.amend(opportunity, { sequence: 2 })
    const published = await world.publish(opportunity, { sequence: 1 })
    await world.expand()
    expect(await world.outcomes(amended)).toEqual(['ann@example.org: queued'])
    expect(await world.outcomes(published)).toEqual([])
    expect(await world.ledger(opportunity)).toMatchObject([
      { change: 'published', suppressed: { superseded: 1 } },
      { change: 'amended', queued: 1 },
    ])
  })

  it('tells nothing of what was closed before it was heard of', async () => {
    await world.subscribers.add('ann@example.org')
    const opportunity = world.opportunity()
    await world.closeDown(opportunity, { sequence: 2 })
    await world.publish(opportunity, { sequence: 1 })
    await world.expand()
    expect(await world.query('select from deliveries')).toHaveLength(0)
    expect(await world.ledger(opportunity)).toMatchObject([
      { change: 'published', suppressed: { closed: 1 } },
      { change: 'closed', matched: 0 },
    ])
  })

  it('expands the changes of one opportunity in their order', async () => {
    await world.subscribers.add('ann@example.org', { words: ['catheters'] })
    const opportunity = world.opportunity()
    const published = await world.publish(opportunity)
    const closed = await world.closeDown(opportunity, { sequence: 2 })
    // Left to itself the closure would come first, and find nobody who was told.
    await world.query(`update fan_outs set turn_at = 'epoch' where change_id = $1`, [closed])
    await world.expandPage()
    expect(await world.outcomes(published)).toEqual(['ann@example.org: queued'])
    expect(await world.outcomes(closed)).toEqual([])
    await world.expand()
    expect(await world.outcomes(closed)).toEqual(['ann@example.org: queued'])
  })

  it('matches again when it reaches another stage', async () => {
    await world.subscribers.add('ann@example.org', { cpv: ['33'] })
    await world.subscribers.add('bob@example.org', { cpv: ['33'], stages: ['tender'] })
    const opportunity = world.opportunity({ stage: 'planning' })
    const planned = await world.publish(opportunity)
    const tendered = await world.publish({ ...opportunity, stage: 'tender' }, { sequence: 2 })
    await world.expand()
    expect(await world.outcomes(planned)).toEqual(['ann@example.org: queued'])
    expect(await world.outcomes(tendered)).toEqual([
      'ann@example.org: queued',
      'bob@example.org: queued',
    ])
  })
})
