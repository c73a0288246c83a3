import { isBalanced } from '../src/delivery-ledger/delivery-ledger.js'
import { eraseOldDeliveries } from '../src/subscriptions/ending/erase-old-deliveries.js'
import { FanOutWorld } from './fan-out-world.js'

describe('the ledger of deliveries that are erased', () => {
  let world: FanOutWorld
  beforeAll(async () => {
    world = await FanOutWorld.open()
  })
  afterAll(() => world.close())

  it('says what it said before, and balances', async () => {
    for (const name of ['ann', 'bob', 'cat', 'dan'])
      await world.subscribers.add(`${name}@example.org`)
    await world.subscribers.add('ann@example.org', { words: ['catheters'] })
    const opportunity = world.opportunity()
    await world.publish(opportunity)
    await world.expand()
    await world.query(
      `update deliveries set settled_at = now(), state = (array['accepted', 'failed', 'ambiguous'])[1 + id % 3]
        where state = 'queued'`,
    )
    const before = await world.ledger(opportunity)
    await world.query(`update fan_outs set completed_at = now() - interval '401 days'`)
    await world.transactions.run(eraseOldDeliveries)
    expect(await world.query('select from deliveries')).toEqual([])
    const after = await world.ledger(opportunity)
    expect(after).toEqual(before)
    expect(after.map(isBalanced)).toEqual([true])
  })
})
