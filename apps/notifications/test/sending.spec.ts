import type { RunningService } from '@inroad/service-kit/start-service'
import { eventually } from '@inroad/testing/eventually'
import { startSmtpSink, type SmtpSink } from '@inroad/testing/smtp-sink'
import { OpportunityAmendedV1 } from '@inroad/events/pipeline/opportunity-amended.v1'
import { MailDatabase, type Subscribed } from './mail-database.js'
import { startMailService } from './mail-service.js'

describe('sending', () => {
  let database: MailDatabase
  let sink: SmtpSink
  const services: RunningService[] = []

  beforeAll(async () => {
    database = await MailDatabase.open()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await database.clear()
    sink = await startSmtpSink()
  })
  afterEach(async () => {
    await Promise.all(services.splice(0).map((service) => service.close()))
    await sink.stop()
  })

  const start = async (environment: Record<string, string> = {}): Promise<RunningService> => {
    const service = await startMailService(database.url, sink.url, environment)
    services.push(service)
    return service
  }
  const readers = (count: number): Promise<Subscribed[]> =>
    Promise.all(
      Array.from({ length: count }, (_, at) =>
        database.subscribe(`reader${at}@example.org`, { cpv: ['33'] }),
      ),
    )
  const recipients = () => sink.received.map(({ to }) => to[0]).sort()
  const settled = (outcomes: string[]) =>
    eventually(async () => expect(await database.deliveries()).toEqual(outcomes))
  const dueNow = () => database.query(`update deliveries set due_at = now()`)

  it('brings each reader one mail, with a Message-ID of its own', async () => {
    await database.queue(await database.addChange(), await readers(120))
    await start()
    await settled(Array<string>(120).fill('accepted'))
    expect(new Set(recipients()).size).toBe(120)
    expect(new Set(sink.received.map(({ headers }) => headers['message-id'])).size).toBe(120)
    expect(await database.attempts()).toEqual(Array(120).fill('accepted'))
  })

  it('by two copies of the service at once brings each reader one mail', async () => {
    await Promise.all([start(), start({ SEND_AT_ONCE: '3' })])
    await database.queue(await database.addChange(), await readers(150))
    await settled(Array<string>(150).fill('accepted'))
    expect(recipients()).toHaveLength(150)
    expect(new Set(recipients()).size).toBe(150)
  })

  it('tells of a change those who knew, and of an opportunity those who did not', async () => {
    const [knew, didNot] = await readers(2)
    if (!knew || !didNot) throw new Error('two readers')
    const [example] = OpportunityAmendedV1.examples
    const changeId = await database.addChange('amended', example)
    await database.queue(changeId, [knew, didNot])
    await database.query(`update deliveries set told_before = subscription_id = $1`, [
      knew.subscriptionId,
    ])
    await start()
    await settled(['accepted', 'accepted'])
    const subjectFor = (email: string) => sink.received.find(({ to }) => to[0] === email)?.subject
    expect(subjectFor(knew.email)).toMatch(/^Deadline moved: /)
    expect(subjectFor(didNot.email)).toMatch(/^New opportunity: /)
  })

  it('names codes as the code lists do', async () => {
    await database.query(
      `insert into codes (list, code, label, source) values
         ('cpv', '33000000', 'Medical equipment', 'file'), ('itl', 'UKD', 'North West', 'file')`,
    )
    await database.queue(await database.addChange(), await readers(1))
    await start()
    await settled(['accepted'])
    await database.query('delete from codes')
    expect(sink.received[0]?.text).toContain('Category: 33141200, in Medical equipment')
    expect(sink.received[0]?.text).toContain('Where: UKD3, in North West')
    expect(sink.received[0]?.text).toContain('Category: Medical equipment (33)')
  })

  it('sends nothing to whoever unsubscribed while the mail was queued', async () => {
    const [gone, stays] = await readers(2)
    if (!gone || !stays) throw new Error('two readers')
    await database.queue(await database.addChange(), [gone, stays])
    await database.query(
      `update subscriptions set state = 'ended', ended_at = now(), ended_reason = 'unsubscribed',
         ended_xid = pg_current_xact_id() where id = $1`,
      [gone.subscriptionId],
    )
    await start()
    await settled(['suppressed: ended', 'accepted'])
    expect(recipients()).toEqual([stays.email])
  })

  it('tells a reader by another subscription when the one that was to tell them ended', async () => {
    const first = await database.subscribe('reader@example.org', { cpv: ['33'] })
    const second = await database.subscribe('reader@example.org', { words: ['catheters'] })
    const changeId = await database.addChange()
    await database.queue(changeId, [first])
    await database.query(
      `insert into deliveries (change_id, subscription_id, subscriber_id, state, reason, settled_at)
       values ($1, $2, $3, 'suppressed', 'duplicate', now())`,
      [changeId, second.subscriptionId, second.subscriberId],
    )
    await database.query(
      `update subscriptions set state = 'ended', ended_at = now(), ended_reason = 'unsubscribed',
         ended_xid = pg_current_xact_id() where id = $1`,
      [first.subscriptionId],
    )
    await start()
    await settled(['suppressed: ended', 'accepted'])
    expect(recipients()).toEqual(['reader@example.org'])
  })

  it('ends the subscriptions of a mailbox that is not there', async () => {
    const [reader] = await readers(1)
    if (!reader) throw new Error('one reader')
    await database.subscribe(reader.email, { words: ['catheters'] })
    await sink.mode('refuse')
    await database.queue(await database.addChange(), [reader])
    await start()
    await settled(['failed: address-refused'])
    const states = await database.query(
      `select s.state, s.ended_reason, p.suppressed_at is not null as suppressed
         from subscriptions s join subscribers p on p.id = s.subscriber_id`,
    )
    const bounced = { state: 'ended', ended_reason: 'bounced', suppressed: true }
    expect(states).toEqual([bounced, bounced])
    expect(await database.events()).toEqual(Array(2).fill('notifications.subscription.ended.v1'))
    expect(
      await database.query('select sum(active_subscriptions)::int as n from criteria'),
    ).toEqual([{ n: 0 }])
  })

  it('tries again what was refused for now, a minute later', async () => {
    await sink.mode('tempfail')
    await database.queue(await database.addChange(), await readers(1))
    await start()
    await settled(['queued: deferred'])
    const [wait] = await database.query<{ seconds: number }>(
      'select extract(epoch from due_at - now())::int as seconds from deliveries',
    )
    expect(wait?.seconds).toBeGreaterThan(50)
    expect(wait?.seconds).toBeLessThanOrEqual(60)
    await sink.mode('accept')
    await dueNow()
    await settled(['accepted'])
    expect(await database.attempts()).toEqual(['refused', 'accepted'])
  })

  it('gives up after the eighth attempt', async () => {
    await sink.mode('tempfail')
    await database.queue(await database.addChange(), await readers(1))
    await database.query('update deliveries set attempts = 7')
    await start()
    await settled(['failed: retries-exhausted'])
  })

  it('never sends again what may have arrived', async () => {
    await sink.mode('cut')
    await database.queue(await database.addChange(), await readers(3))
    await start({ SEND_SWEEP_SECONDS: '1', SEND_LEASE_SECONDS: '1' })
    await settled(Array<string>(3).fill('ambiguous: no-answer'))
    await sink.mode('accept')
    await dueNow()
    await database.queue(await database.addChange(), await readers(1))
    await settled([...Array<string>(3).fill('ambiguous: no-answer'), 'accepted'])
    expect(sink.received).toHaveLength(4)
  })

  it('keeps everything while the mail server is away, and counts nothing against the mails', async () => {
    await sink.mode('down')
    await database.queue(await database.addChange(), await readers(60))
    await start()
    await eventually(async () => expect(await database.attempts()).toContain('returned'))
    const counted = await database.query<{ n: number }>(
      `select count(*)::int as n from deliveries where attempts > 1 or state not in ('queued', 'sending')`,
    )
    expect(counted).toEqual([{ n: 0 }])
    await sink.mode('accept')
    await dueNow()
    await settled(Array<string>(60).fill('accepted'))
    expect(new Set(recipients()).size).toBe(60)
    expect(recipients()).toHaveLength(60)
    expect(await database.query('select distinct attempts from deliveries')).toEqual([
      { attempts: 1 },
    ])
  })

  it('takes mails that ask to confirm before alerts', async () => {
    const alerted = await readers(30)
    const asked = await database.subscribe('asked@example.org', { cpv: ['34'] })
    await database.query(
      `update subscriptions set state = 'unconfirmed', confirmed_xid = null where id = $1`,
      [asked.subscriptionId],
    )
    await database.queue(await database.addChange(), alerted)
    await database.query(
      `insert into deliveries (subscription_id, subscriber_id, purpose, state) values ($1, $2, 'confirm', 'queued')`,
      [asked.subscriptionId, asked.subscriberId],
    )
    await start({ SEND_AT_ONCE: '1' })
    await settled(Array<string>(31).fill('accepted'))
    expect(sink.received[0]?.to).toEqual(['asked@example.org'])
  })

  it('does not let a mail that cannot be written keep the others', async () => {
    const [one, other] = await readers(2)
    if (!one || !other) throw new Error('two readers')
    await database.queue(await database.addChange('published', { title: 7 }), [one])
    await database.queue(await database.addChange(), [other])
    await start()
    await settled(['failed: not-written', 'accepted'])
  })

  it('begins no more mails a second than it is told', async () => {
    await database.queue(await database.addChange(), await readers(10))
    const begun = performance.now()
    await start({ SEND_PER_SECOND: '10' })
    await settled(Array<string>(10).fill('accepted'))
    expect(performance.now() - begun).toBeGreaterThan(850)
  })

  it('holds no transaction open while it waits for the mail server', async () => {
    await sink.mode('hang')
    await database.queue(await database.addChange(), await readers(3))
    const service = await start()
    await eventually(() => expect(sink.received).toHaveLength(3))
    const open = await database.query(
      `select query from pg_stat_activity
        where datname = current_database() and state like 'idle in transaction%'`,
    )
    expect(open).toEqual([])
    await sink.mode('down')
    await settled(Array<string>(3).fill('ambiguous: no-answer'))
    await service.close()
  })

  it('that is stopped gives back what it had not begun', async () => {
    await database.queue(await database.addChange(), await readers(20))
    const service = await start({ SEND_PER_SECOND: '5', SEND_AT_ONCE: '2' })
    await eventually(() => expect(sink.received.length).toBeGreaterThan(1))
    await service.close()
    const outcomes = await database.deliveries()
    const accepted = outcomes.filter((outcome) => outcome === 'accepted')
    expect(accepted).toHaveLength(sink.received.length)
    expect(outcomes.filter((outcome) => outcome.startsWith('queued'))).toHaveLength(
      20 - accepted.length,
    )
    await start()
    await dueNow()
    await settled(Array<string>(20).fill('accepted'))
    expect(recipients()).toHaveLength(20)
  })
})
