import { MailDatabase } from '../../../test/mail-database.js'
import { EraseUnused } from './erase-unused.js'

describe('EraseUnused', () => {
  let database: MailDatabase
  beforeAll(async () => (database = await MailDatabase.open()))
  afterAll(() => database.close())
  beforeEach(() => database.clear())

  const erase = () => database.transactions.run((tx) => new EraseUnused().run(tx))
  const left = async () =>
    (await database.query<{ email: string }>('select email from subscribers order by 1')).map(
      ({ email }) => email,
    )
  const age = (email: string, set: string) =>
    database.query(
      `update subscriptions s set ${set} from subscribers p
        where p.id = s.subscriber_id and p.email = $1`,
      [email],
    )
  const unconfirmed = `state = 'unconfirmed', confirmed_xid = null, confirmed_at = null`

  it('erases whoever did not confirm in seven days, with the mail that asked', async () => {
    for (const email of ['late@example.org', 'never@example.org', 'still@example.org']) {
      const { subscriptionId, subscriberId } = await database.subscribe(email)
      await database.query(
        `insert into deliveries (subscription_id, subscriber_id, purpose, state)
         values ($1, $2, 'confirm', 'accepted')`,
        [subscriptionId, subscriberId],
      )
    }
    await age('late@example.org', `${unconfirmed}, confirm_expires_at = now() - interval '1 s'`)
    await age('never@example.org', `${unconfirmed}, created_at = now() - interval '8 days'`)
    await age(
      'still@example.org',
      `${unconfirmed}, confirm_expires_at = now() + interval '1 s',
      created_at = now() - interval '8 days'`,
    )
    await erase()
    expect(await left()).toEqual(['still@example.org'])
    expect(await database.deliveries()).toEqual(['accepted'])
  })

  it('keeps whoever has alerts, and whoever had some until 90 days ago', async () => {
    await database.subscribe('has@example.org')
    await database.subscribe('had@example.org')
    await database.subscribe('long@example.org')
    const ended = `state = 'ended', ended_reason = 'unsubscribed', ended_xid = pg_current_xact_id()`
    await age('had@example.org', `${ended}, ended_at = now() - interval '89 days'`)
    await age('long@example.org', `${ended}, ended_at = now() - interval '91 days'`)
    await erase()
    expect(await left()).toEqual(['had@example.org', 'has@example.org'])
  })

  it('does not take the subscriber from under a request that is being stored', async () => {
    await database.query(
      `insert into subscribers (id, email) values (gen_random_uuid(), 'back@example.org')`,
    )
    await database.transactions.run(async (tx) => {
      await tx.query(`select from subscribers where email = 'back@example.org' for update`)
      await erase()
    })
    expect(await left()).toEqual(['back@example.org'])
    await erase()
    expect(await left()).toEqual([])
  })

  it('erases criteria that nobody has any more, a day after', async () => {
    await database.subscribe('reader@example.org', { cpv: ['33'] })
    const left = await database.subscribe('gone@example.org', { cpv: ['34'] })
    await database.query('delete from subscriptions where id = $1', [left.subscriptionId])
    await database.query('update criteria set active_subscriptions = 0 where cpv = $1', [['34']])
    const kept = () => database.query('select cpv from criteria order by 1')
    await erase()
    expect(await kept()).toHaveLength(2)
    await database.query(`update criteria set created_at = now() - interval '2 days'`)
    await erase()
    expect(await kept()).toEqual([{ cpv: ['33'] }])
    expect(await database.query('select key from criteria_keys')).toEqual([{ key: 'c:33' }])
  })

  it('erases deliveries after 400 days, and keeps their counts', async () => {
    const readers = [
      await database.subscribe('one@example.org', { cpv: ['33'] }),
      await database.subscribe('two@example.org', { cpv: ['33'] }),
    ]
    const fanOut = (changeId: string, days: number) =>
      database.query(
        `insert into fan_outs (change_id, opportunity_id, sequence, state, matched, queued, snapshot,
           criteria, preferred, earlier, completed_at)
         select id, opportunity_id, 1, 'completed', 2, 2, pg_current_snapshot(), '{}', '{}', '{}',
                now() - make_interval(days => $2) from changes where id = $1`,
        [changeId, days],
      )
    for (const days of [399, 401]) {
      const changeId = await database.addChange()
      await database.queue(changeId, readers)
      await fanOut(changeId, days)
    }
    await database.query(
      `update deliveries d set settled_at = now(),
         state = case when p.email like 'one%' then 'accepted' else 'suppressed' end,
         reason = case when p.email like 'two%' then 'ended' end
         from subscribers p where p.id = d.subscriber_id`,
    )
    await erase()
    const outcomes = await database.query(
      `select f.outcome, count(d)::int as deliveries from fan_outs f
         left join deliveries d using (change_id) group by f.change_id order by f.completed_at`,
    )
    const counted = { queued: 1, accepted: 1, refused: 0, ambiguous: 0, suppressed: { ended: 1 } }
    expect(outcomes).toEqual([
      { outcome: counted, deliveries: 0 },
      { outcome: null, deliveries: 2 },
    ])
    await database.query('delete from fan_outs')
  })
})
