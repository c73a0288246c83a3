import { isBalanced } from '../src/delivery-ledger/delivery-ledger.js'
import { normaliseCriteria } from '../src/criteria/normalise-criteria.js'
import { storeCriteria } from '../src/criteria/store-criteria.js'
import { FanOutWorld } from './fan-out-world.js'

const WANTED = { cpv: ['33'] }

/** Real transactions side by side, each held open at the point that matters. */
describe('fan-out beside people who come and go', () => {
  let world: FanOutWorld

  beforeAll(async () => {
    world = await FanOutWorld.open()
  })
  afterAll(() => world.close())
  beforeEach(() => world.clear())

  it('leaves out somebody whose confirmation commits while it is matched', async () => {
    await world.subscribers.add('ann@example.org')
    const opportunity = world.opportunity()
    const confirming = world.transactions.dataSource.createQueryRunner()
    await confirming.startTransaction()
    await confirming.query(
      `with person as (insert into subscribers (id, email)
                       values (gen_random_uuid(), 'bob@example.org') returning id),
            added as (insert into subscriptions (id, subscriber_id, criteria_id, state,
                        confirmed_xid)
                      select gen_random_uuid(), person.id, criteria.id, 'confirmed',
                             pg_current_xact_id() from person, criteria)
       update criteria set active_subscriptions = active_subscriptions + 1`,
    )
    const change = await world.publish(opportunity)
    await confirming.commitTransaction()
    await confirming.release()
    await world.expand()
    expect(await world.outcomes(change)).toEqual(['ann@example.org: queued'])
    expect(await world.ledger(opportunity)).toMatchObject([{ matched: 1, queued: 1 }])
  })

  it('counts somebody whose leaving commits while it is matched, and does not tell them', async () => {
    const ann = await world.subscribers.add('ann@example.org')
    const opportunity = world.opportunity()
    const leaving = world.transactions.dataSource.createQueryRunner()
    await leaving.startTransaction()
    await leaving.query(
      `update subscriptions set state = 'ended', ended_at = now(), ended_reason = 'unsubscribed',
              ended_xid = pg_current_xact_id() where id = $1`,
      [ann],
    )
    await leaving.query('update criteria set active_subscriptions = active_subscriptions - 1')
    const change = await world.publish(opportunity)
    await leaving.commitTransaction()
    await leaving.release()
    await world.expand()
    expect(await world.outcomes(change)).toEqual(['ann@example.org: ended'])
    expect((await world.ledger(opportunity)).every(isBalanced)).toBe(true)
  })

  it('keeps every ledger balanced while many come and go and many changes are told', async () => {
    const opportunities = Array.from({ length: 6 }, () => world.opportunity())
    const comeAndGo = async (who: number): Promise<void> => {
      for (let n = 0; n < 15; n++) {
        const id = await world.subscribers.add(`reader${who}-${n % 5}@example.org`, WANTED)
        if (n % 2 === 0) await world.subscribers.end(id)
      }
    }
    const tell = async (): Promise<void> => {
      for (const opportunity of opportunities) {
        await world.publish(opportunity)
        await world.amend(opportunity)
        await world.expandPage(7)
      }
    }
    await Promise.all([comeAndGo(1), comeAndGo(2), comeAndGo(3), tell()])
    // Two workers at once, as in two processes.
    await Promise.all([world.expand(7), world.expand(7)])
    const ledgers = (await Promise.all(opportunities.map((each) => world.ledger(each)))).flat()
    expect(ledgers).toHaveLength(12)
    expect(ledgers.filter((ledger) => !isBalanced(ledger))).toEqual([])
    expect(ledgers.every(({ state }) => state !== 'expanding')).toBe(true)
  })

  it('lets two workers expand different changes at once, and one change only one of them', async () => {
    await world.subscribers.add('ann@example.org')
    await world.publish(world.opportunity())
    await world.publish(world.opportunity())
    const first = world.transactions.dataSource.createQueryRunner()
    await first.startTransaction()
    await first.query(
      `select from fan_outs where state = 'expanding' order by turn_at limit 1 for update`,
    )
    expect(await world.expandPage()).toBe(true)
    expect(await world.expandPage()).toBe(false)
    await first.rollbackTransaction()
    await first.release()
    expect(await world.expandPage()).toBe(true)
    expect(await world.query('select from deliveries')).toHaveLength(2)
  })

  it('stores equal criteria once, though two ask for them at the same moment', async () => {
    const criteria = normaliseCriteria({ cpv: ['33141200'], words: ['catheters'] })
    const ids = await Promise.all(
      Array.from({ length: 4 }, () =>
        world.transactions.run((tx) => storeCriteria(tx, [criteria])),
      ),
    )
    expect(new Set(ids.flat()).size).toBe(1)
    expect(await world.query('select from criteria')).toHaveLength(1)
    expect(await world.query('select from criteria_keys')).toHaveLength(1)
  })

  it('remembers who had subscribed when the database was restored into a new server', async () => {
    const id = await world.subscribers.add('ann@example.org')
    const gone = await world.subscribers.add('bob@example.org')
    await world.subscribers.end(gone)
    // Transaction ids of the old server, far ahead of those of the new one.
    await world.query(`update subscriptions set confirmed_xid = '900000000' where id = $1`, [id])
    await world.query(
      `update subscriptions set confirmed_xid = '900000000', ended_xid = '900000001'
        where id = $1`,
      [gone],
    )
    const opportunity = world.opportunity()
    const change = await world.publish(opportunity)
    expect(await world.ledger(opportunity)).toMatchObject([{ matched: 1, notYetExpanded: 1 }])
    await world.expand()
    expect(await world.outcomes(change)).toEqual(['ann@example.org: queued'])
  })
})
