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
})
