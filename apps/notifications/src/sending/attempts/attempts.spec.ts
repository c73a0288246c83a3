import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { MailDatabase, type Subscribed } from '../../../test/mail-database.js'
import { EndSubscriptions } from '../../subscriptions/ending/end-subscriptions.js'
import { beginContent } from './begin-content.js'
import { keepLeases } from './keep-leases.js'
import { leaseDeliveries, leaseDigests, type Leased } from './lease-deliveries.js'
import { requeueLapsed } from './requeue-lapsed.js'
import { SettleAttempts } from './settle-attempts.js'
import {
  endedMeanwhile,
  returned,
  settlementOf,
  toBeRewritten,
  type Settlement,
} from './settlement.js'

describe('the record of attempts', () => {
  let database: MailDatabase
  let reader: Subscribed
  let endSubscriptions: EndSubscriptions

  beforeAll(async () => {
    database = await MailDatabase.open()
    const wake = new Wake(database.transactions.dataSource, 'notifications')
    endSubscriptions = new EndSubscriptions(new Outbox(wake))
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await database.clear()
    reader = await database.subscribe('reader@example.org', { cpv: ['33'] })
    await database.queue(await database.addChange(), [reader])
  })

  const lease = async (limit = 10): Promise<Leased[]> =>
    (await database.transactions.run((tx) => leaseDeliveries(tx, { limit, seconds: 60 }))).flat()
  const leaseOne = async (): Promise<string> => (await lease())[0]?.attemptId ?? ''
  const begin = async (attemptId: string) =>
    (await database.transactions.run((tx) => beginContent(tx, [[attemptId]])))[0]
  const settle = (attemptId: string, settlement: Settlement) =>
    database.transactions.run((tx) =>
      new SettleAttempts(endSubscriptions).run(tx, [{ attemptId, ...settlement }]),
    )
  const lapse = () => database.query(`update deliveries set lease_until = now() - interval '1 s'`)
  const sweep = () => database.transactions.run(requeueLapsed)
  const accepted = settlementOf({ outcome: 'accepted', reply: '250 taken' }, 1)

  it('gives one delivery to one of many who ask at once', async () => {
    const leased = await Promise.all(Array.from({ length: 5 }, () => lease()))
    expect(leased.flat()).toHaveLength(1)
    expect(await database.attempts()).toEqual(['started'])
  })

  it('lets the content of a mail begin while its attempt is open', async () => {
    const attemptId = await leaseOne()
    expect(await begin(attemptId)).toBe('go')
    await settle(attemptId, accepted)
    expect([await database.deliveries(), await database.attempts()]).toEqual([
      ['accepted'],
      ['accepted'],
    ])
  })

  it('lets nothing begin once the reader has unsubscribed', async () => {
    const attemptId = await leaseOne()
    await database.transactions.run((tx) =>
      endSubscriptions.run(tx, { ids: [reader.subscriptionId], reason: 'unsubscribed' }),
    )
    expect(await begin(attemptId)).toEqual({ ended: [attemptId] })
  })

  it('gives back what had not begun when its sender fell silent, and fences the sender off', async () => {
    const silent = await leaseOne()
    await lapse()
    expect(await sweep()).toEqual({ requeued: 1, ambiguous: 0, failed: 0 })
    const next = await leaseOne()
    expect(await begin(silent)).toBe('lost')
    await settle(silent, accepted)
    expect(await database.deliveries()).toEqual(['sending'])
    expect(await begin(next)).toBe('go')
    expect(await database.attempts()).toEqual(['lapsed', 'started'])
  })

  it('holds what had begun when its sender fell silent, until the sender knows better', async () => {
    const silent = await leaseOne()
    await begin(silent)
    await lapse()
    expect(await sweep()).toEqual({ requeued: 0, ambiguous: 1, failed: 0 })
    expect(await lease()).toEqual([])
    expect(await database.deliveries()).toEqual(['ambiguous: no-answer'])
    await settle(silent, accepted)
    expect(await database.deliveries()).toEqual(['accepted'])
  })

  it('leaves alone what a slow sender keeps alive', async () => {
    const attemptId = await leaseOne()
    await lapse()
    await database.transactions.run((tx) =>
      keepLeases(tx, { attemptIds: [attemptId], seconds: 60 }),
    )
    expect(await sweep()).toEqual({ requeued: 0, ambiguous: 0, failed: 0 })
  })

  it('stops giving back a mail whose senders fall silent each time', async () => {
    await database.query('update deliveries set attempts = 7')
    await leaseOne()
    await lapse()
    expect(await sweep()).toEqual({ requeued: 0, ambiguous: 0, failed: 1 })
    expect(await database.deliveries()).toEqual(['failed: retries-exhausted'])
  })

  it('counts no attempt against a mail that only met a server away', async () => {
    await settle(await leaseOne(), returned(30, 'nobody listens'))
    expect(await database.query('select state, attempts from deliveries')).toEqual([
      { state: 'queued', attempts: 0 },
    ])
    expect(await lease()).toEqual([])
  })

  it('sends no alert to a mailbox that is gone', async () => {
    await database.query(`update subscribers set suppressed_at = now(), suppressed_reason = 'x'`)
    expect(await lease()).toEqual([])
    expect(await database.deliveries()).toEqual(['suppressed: address'])
  })

  it('makes a link to confirm at the moment it is sent, good for seven days', async () => {
    await database.clear()
    const asked = await database.subscribe('asked@example.org')
    await database.query(
      `update subscriptions set state = 'unconfirmed', confirmed_xid = null, confirmed_at = null`,
    )
    await database.query(
      `insert into deliveries (subscription_id, subscriber_id, purpose, state)
       values ($1, $2, 'confirm', 'queued')`,
      [asked.subscriptionId, asked.subscriberId],
    )
    const [leased] = await lease()
    expect(leased?.confirmToken).toHaveLength(43)
    const [stored] = await database.query<{ days: number; bytes: number }>(
      `select round(extract(epoch from confirm_expires_at - now()) / 86400)::int as days,
              length(confirm_token_hash) as bytes from subscriptions`,
    )
    expect(stored).toEqual({ days: 7, bytes: 32 })
  })

  describe('of a collected mail', () => {
    const AN_HOUR_AGO = new Date(Date.now() - 3_600_000)
    const leaseMails = () =>
      database.transactions.run((tx) => leaseDigests(tx, { limit: 10, seconds: 60 }))
    let other: Subscribed

    beforeEach(async () => {
      await database.query('delete from deliveries')
      other = await database.subscribe(reader.email, { words: ['beds'] }, 'weekly')
      await database.queue(await database.addChange(), [reader], AN_HOUR_AGO)
      await database.queue(await database.addChange(), [other], AN_HOUR_AGO)
    })

    it('is given whole to one of many who ask at once', async () => {
      const leased = await Promise.all(Array.from({ length: 5 }, leaseMails))
      expect(leased.flat().map((mail) => mail.length)).toEqual([2])
    })

    it('begins for none when one of them ended, so that it can be written anew', async () => {
      const [mail = []] = await leaseMails()
      const ids = mail.map(({ attemptId }) => attemptId)
      await database.transactions.run((tx) =>
        endSubscriptions.run(tx, { ids: [other.subscriptionId], reason: 'unsubscribed' }),
      )
      const [permission] = await database.transactions.run((tx) => beginContent(tx, [ids]))
      expect(permission).toEqual({ ended: [ids[1]] })
      expect(await database.query('select distinct phase from delivery_attempts')).toEqual([
        { phase: 'envelope' },
      ])
      await settle(ids[1] ?? '', endedMeanwhile)
      await settle(ids[0] ?? '', toBeRewritten)
      expect(await database.deliveries()).toEqual(['queued: rewritten', 'suppressed: ended'])
      expect((await leaseMails()).map((again) => again.length)).toEqual([1])
    })

    it('is given back whole, however much is given back at a time', async () => {
      for (let n = 0; n < 3; n += 1) {
        await database.queue(await database.addChange(), [reader], AN_HOUR_AGO)
      }
      await database.query(
        `insert into deliveries (change_id, digest_at, due_at, subscription_id, subscriber_id, state)
         select gen_random_uuid(), $1, $1, $2, $3, 'queued' from generate_series(1, 1200)`,
        [AN_HOUR_AGO, reader.subscriptionId, reader.subscriberId],
      )
      expect((await leaseMails()).map((mail) => mail.length)).toEqual([1205])
      await lapse()
      const swept = await Promise.all([sweep(), sweep()])
      expect(swept.map(({ requeued }) => requeued).sort()).toEqual([0, 1205])
      expect((await leaseMails()).map((mail) => mail.length)).toEqual([1205])
    })

    it('gives its place to the other subscription that found the same, when one ended', async () => {
      const [mail = []] = await leaseMails()
      const ids = mail.map(({ attemptId }) => attemptId)
      await database.query(
        `insert into deliveries (change_id, subscription_id, subscriber_id, state, reason)
         select change_id, $1, subscriber_id, 'suppressed', 'duplicate' from deliveries
          where subscription_id = $2`,
        [reader.subscriptionId, other.subscriptionId],
      )
      await database.transactions.run((tx) =>
        endSubscriptions.run(tx, { ids: [other.subscriptionId], reason: 'unsubscribed' }),
      )
      await settle(ids[1] ?? '', endedMeanwhile)
      expect(await database.deliveries()).toEqual(['sending', 'suppressed: ended', 'queued'])
    })

    it('is not begun by a sender that lost a part of it', async () => {
      const [mail = []] = await leaseMails()
      const ids = mail.map(({ attemptId }) => attemptId)
      await database.query(`update delivery_attempts set state = 'lapsed' where id = $1`, [ids[0]])
      const [permission] = await database.transactions.run((tx) => beginContent(tx, [ids]))
      expect(permission).toBe('lost')
      expect(await database.query('select distinct phase from delivery_attempts')).toEqual([
        { phase: 'envelope' },
      ])
    })
  })
})
