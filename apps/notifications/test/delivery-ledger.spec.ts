import { uuidv7 } from '@inroad/database/uuid-v7'
import type { RunningService } from '@inroad/service-kit/start-service'
import { TEST_AUTHORITY, type TestPerson } from '@inroad/testing/access-for-tests'
import { startSmtpSink, type SmtpSink } from '@inroad/testing/smtp-sink'
import { eventually } from '@inroad/testing/eventually'
import { inTotal, isBalanced, type DeliveryCounts } from '../src/delivery-ledger/delivery-ledger.js'
import type { LedgerView } from '../src/delivery-ledger/show-ledger.js'
import { FanOutWorld } from './fan-out-world.js'
import { notificationsAccess, startNotifications } from './notifications-service.js'

/** Of the authority that buys what the example opportunity is about. */
const OWNER: TestPerson = {
  roles: ['buyer'],
  organisation: { ...TEST_AUTHORITY, identifiers: ['GB-PPON:PABC-1234-DEFG', 'gb-nhs:zz9'] },
}

describe('GET /opportunities/:id/delivery', () => {
  let world: FanOutWorld
  let sink: SmtpSink
  let service: RunningService

  beforeAll(async () => {
    world = await FanOutWorld.open()
    sink = await startSmtpSink()
    service = await startNotifications(world.url, sink.url)
  })
  afterAll(async () => {
    await service.close()
    await sink.stop()
    await world.close()
  })

  async function get(id: string, person: TestPerson = OWNER): Promise<Response> {
    const authorization = `Bearer ${await notificationsAccess.tokenFor(person)}`
    return fetch(`${service.url}/opportunities/${id}/delivery`, { headers: { authorization } })
  }

  const ledgerOf = async (id: string): Promise<LedgerView> =>
    (await (await get(id)).json()) as LedgerView

  it('shows for each change and in total what became of everyone it was for', async () => {
    await world.subscribers.addMany('ann@example.org', { cpv: ['33'] }, 2)
    await world.subscribers.add('bob@example.org')
    const opportunity = world.opportunity({ deadline: '2999-01-01T00:00:00Z' })
    await world.publish(opportunity)
    await world.amend(opportunity)
    const counts = {
      matched: 3,
      suppressed: { duplicate: 1 },
      queued: 2,
      notYetExpanded: 0,
      accepted: { total: 2, delivered: 0, bounced: 0, unknown: 2 },
      failed: { total: 0, refused: 0, ambiguous: 0 },
      pending: { total: 0, waiting: 0, sending: 0 },
    }
    await eventually(async () => {
      const ledger = (await (await get(opportunity.opportunityId)).json()) as LedgerView
      expect(ledger).toMatchObject({
        opportunityId: opportunity.opportunityId,
        balanced: true,
        total: { matched: 6, queued: 4, suppressed: { duplicate: 2 }, accepted: { total: 4 } },
        changes: [
          { change: 'published', state: 'completed', ...counts },
          { change: 'amended', state: 'completed', ...counts },
        ],
      })
    })
    expect(sink.received).toHaveLength(4)
  })

  it('says how long the mails took since the news was recorded, not since it happened', async () => {
    await world.clear()
    await world.subscribers.add('ann@example.org')
    await world.subscribers.add('bob@example.org')
    const opportunity = world.opportunity({ deadline: '2999-01-01T00:00:00Z' })
    const changeId = uuidv7(Date.now() - 90_000)
    await world.publish(opportunity, { id: changeId, at: '2020-01-01T00:00:00Z' })
    await eventually(async () => {
      const { balanced, changes, total } = await ledgerOf(opportunity.opportunityId)
      expect(balanced).toBe(true)
      expect(changes[0]?.times).toMatchObject({ atOnce: 2, collected: 0 })
      expect(total.times).toEqual(changes[0]?.times)
    })
    const [{ times } = { times: undefined }] = (await ledgerOf(opportunity.opportunityId)).changes
    expect(times?.medianSeconds).toBeGreaterThanOrEqual(90)
    expect(times?.p95Seconds).toBeLessThan(150)
    expect(times?.slots.filter(({ accepted }) => accepted > 0)).toEqual([
      { slot: '1-to-5-minutes', accepted: 2 },
    ])
  })

  it('sorts mails into the slots whose bounds they lie between, and leaves collected ones out', async () => {
    await world.clear()
    const opportunity = world.opportunity({ deadline: '2999-01-01T00:00:00Z' })
    const changeId = await world.publish(opportunity)
    const seconds = [0, 9.9, 10, 59, 60, 300, 3_599, 3_600, 86_399, 86_400]
    await world.query(
      `insert into deliveries (change_id, subscription_id, subscriber_id, state, settled_at, digest_at)
       select c.id, gen_random_uuid(), gen_random_uuid(), 'accepted',
              to_timestamp(('x' || left(replace(c.id::text, '-', ''), 12))::bit(48)::bigint / 1000.0)
                + make_interval(secs => s), case when s is null then now() end
         from changes c, unnest($2::float8[]) as s where c.id = $1`,
      [changeId, [...seconds, null]],
    )
    await world.query(`update deliveries set settled_at = now() where settled_at is null`)
    const { changes, balanced } = await ledgerOf(opportunity.opportunityId)
    expect(changes[0]?.times).toEqual({
      atOnce: 10,
      collected: 1,
      medianSeconds: 60,
      p95Seconds: 86_400,
      slots: [
        { slot: 'under-10-seconds', accepted: 2 },
        { slot: '10-to-60-seconds', accepted: 2 },
        { slot: '1-to-5-minutes', accepted: 1 },
        { slot: '5-to-60-minutes', accepted: 2 },
        { slot: '1-to-24-hours', accepted: 2 },
        { slot: 'later', accepted: 1 },
      ],
    })
    // Eleven mails of which the fan-out knows nothing: the ledger says so.
    expect(balanced).toBe(false)
  })

  it('is shown to whoever runs the installation', async () => {
    const opportunity = world.opportunity()
    await world.publish(opportunity)
    expect((await get(opportunity.opportunityId, { roles: ['operator'] })).status).toBe(200)
  })

  it.each(['buyer', 'approver'])(
    'is not there for the %s of another authority, open or closed',
    async (role) => {
      const [open, closed] = [world.opportunity(), world.opportunity()]
      await world.publish(open)
      await world.closeDown(closed)
      for (const { opportunityId } of [open, closed]) {
        expect((await get(opportunityId)).status).toBe(200)
        const response = await get(opportunityId, { roles: [role], organisation: TEST_AUTHORITY })
        expect(response.status).toBe(404)
        expect(await response.json()).toMatchObject({ code: 'OPPORTUNITY_NOT_FOUND' })
      }
    },
  )

  it.each([uuidv7(), 'no-such-thing'])(
    'answers 404 for %s, which it never heard of',
    async (id) => {
      const response = await get(id)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ code: 'OPPORTUNITY_NOT_FOUND' })
    },
  )
})

describe('a ledger', () => {
  const sound: DeliveryCounts = {
    matched: 10,
    suppressed: { duplicate: 2, ended: 1 },
    queued: 6,
    notYetExpanded: 1,
    accepted: { total: 3, delivered: 1, bounced: 1, unknown: 1 },
    failed: { total: 2, refused: 1, ambiguous: 1 },
    pending: { total: 1, waiting: 1, sending: 0 },
  }

  it('is balanced when every line adds up', () => {
    expect(isBalanced(sound)).toBe(true)
    expect(isBalanced(inTotal([sound, sound]))).toBe(true)
  })

  it.each<[string, Partial<DeliveryCounts>]>([
    ['somebody is lost', { matched: 11 }],
    ['somebody is suppressed and queued', { suppressed: { duplicate: 2, ended: 2 } }],
    ['somebody queued is neither sent nor waiting', { queued: 7, notYetExpanded: 0 }],
    ['an accepted mail is counted nowhere', { accepted: { ...sound.accepted, unknown: 0 } }],
  ])('is not balanced when %s', (_fault, change) => {
    expect(isBalanced({ ...sound, ...change })).toBe(false)
  })
})
