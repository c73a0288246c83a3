import type { RunningService } from '@inroad/service-kit/start-service'
import { exampleOpportunity } from '@inroad/events/pipeline/opportunity.shape'
import { OpportunityAmendedV1 } from '@inroad/events/pipeline/opportunity-amended.v1'
import { eventually } from '@inroad/testing/eventually'
import { startSmtpSink, type SmtpSink } from '@inroad/testing/smtp-sink'
import request from 'supertest'
import { MailDatabase, type Subscribed } from './mail-database.js'
import { startMailService } from './mail-service.js'

const AN_HOUR_AGO = new Date(Date.now() - 3_600_000)

describe('collected mails', () => {
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
  const publish = (title: string): Promise<string> =>
    database.addChange('published', { ...exampleOpportunity, title })
  const queueAll = async (readers: readonly Subscribed[], titles: readonly string[]) => {
    for (const title of titles) await database.queue(await publish(title), readers, AN_HOUR_AGO)
  }
  const settled = (outcomes: string[]) =>
    eventually(async () => expect((await database.deliveries()).sort()).toEqual(outcomes))

  it('bring each reader one mail with all of it', async () => {
    const readers = await Promise.all(
      ['one@example.org', 'two@example.org'].map((email) =>
        database.subscribe(email, { cpv: ['33'] }, 'daily'),
      ),
    )
    await queueAll(readers, ['Gloves', 'Masks', 'Catheters'])
    await start()
    await settled(Array<string>(6).fill('accepted'))
    expect(sink.received.map(({ to }) => to[0]).sort()).toEqual([
      'one@example.org',
      'two@example.org',
    ])
    for (const { subject, text } of sink.received) {
      expect(subject).toBe('Today: 3 opportunities for you')
      for (const title of ['Gloves', 'Masks', 'Catheters']) expect(text).toContain(title)
    }
    expect(await database.attempts()).toEqual(Array(6).fill('accepted'))
  })

  it('of several copies of the service are one mail a reader all the same', async () => {
    const readers = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        database.subscribe(`reader${at}@example.org`, { cpv: ['33'] }, 'daily'),
      ),
    )
    await queueAll(readers, ['Gloves', 'Masks', 'Catheters', 'Beds', 'Lifts'])
    await Promise.all([start(), start(), start({ SEND_AT_ONCE: '2' })])
    await settled(Array<string>(200).fill('accepted'))
    const recipients = sink.received.map(({ to }) => to[0])
    expect(recipients).toHaveLength(40)
    expect(new Set(recipients).size).toBe(40)
    for (const { subject } of sink.received) expect(subject).toBe('Today: 5 opportunities for you')
  })

  it('wait for their time', async () => {
    const reader = await database.subscribe('reader@example.org', { cpv: ['33'] }, 'daily')
    const other = await database.subscribe('other@example.org', { cpv: ['33'] })
    const changeId = await publish('Gloves')
    await database.queue(changeId, [reader], new Date(Date.now() + 3_600_000))
    await database.queue(changeId, [other])
    await start()
    await settled(['accepted', 'queued'])
    expect(sink.received.map(({ to }) => to[0])).toEqual(['other@example.org'])
  })

  it('of a daily and a weekly subscription on one morning are one mail that names both', async () => {
    const daily = await database.subscribe('reader@example.org', { cpv: ['33'] }, 'daily')
    const weekly = await database.subscribe('reader@example.org', { words: ['beds'] }, 'weekly')
    await queueAll([daily], ['Gloves'])
    await queueAll([weekly], ['Beds'])
    await start()
    await settled(['accepted', 'accepted'])
    const [mail, ...others] = sink.received
    expect(others).toEqual([])
    expect(mail?.subject).toBe('Today and this week: 2 opportunities for you')
    expect(mail?.text).toContain('Category: 33')
    expect(mail?.text).toContain('Words: beds')
  })

  it('tell of an opportunity that changed meanwhile once, as it stands', async () => {
    const reader = await database.subscribe('reader@example.org', { cpv: ['33'] }, 'daily')
    const published = await publish('Gloves')
    const [amended] = OpportunityAmendedV1.examples
    const opportunity = { ...amended?.opportunity, title: 'Gloves, now more' }
    const changeId = await database.addChange('amended', { ...amended, opportunity })
    await database.query(
      `update changes c set sequence = 2, opportunity_id = p.opportunity_id from changes p
        where c.id = $1 and p.id = $2`,
      [changeId, published],
    )
    await database.queue(published, [reader], AN_HOUR_AGO)
    await database.queue(changeId, [reader], AN_HOUR_AGO)
    await database.query('update deliveries set told_before = change_id = $1', [changeId])
    await start()
    await settled(['accepted', 'accepted'])
    const [mail] = sink.received
    expect(mail?.subject).toBe('Today: 1 opportunity for you')
    expect(mail?.text).toContain('Gloves, now more')
    expect(mail?.text).not.toContain('has changed')
  })

  it('leave out what was unsubscribed from, and send the rest', async () => {
    const stays = await database.subscribe('reader@example.org', { cpv: ['33'] }, 'daily')
    const gone = await database.subscribe('reader@example.org', { words: ['beds'] }, 'daily')
    await queueAll([stays], ['Gloves'])
    await queueAll([gone], ['Beds'])
    await database.query(
      `update subscriptions set state = 'ended', ended_at = now(), ended_reason = 'unsubscribed',
         ended_xid = pg_current_xact_id() where id = $1`,
      [gone.subscriptionId],
    )
    await start()
    await settled(['accepted', 'suppressed: ended'])
    expect(sink.received[0]?.text).not.toContain('Beds')
  })

  it('do not let one that cannot be written keep the others', async () => {
    const reader = await database.subscribe('reader@example.org', { cpv: ['33'] }, 'daily')
    await database.queue(await database.addChange('published', { title: 7 }), [reader], AN_HOUR_AGO)
    await queueAll([reader], ['Gloves'])
    await start()
    await settled(['accepted', 'failed: not-written'])
    expect(sink.received).toHaveLength(1)
  })

  it('stay together when the mail server asks to wait', async () => {
    const reader = await database.subscribe('reader@example.org', { cpv: ['33'] }, 'daily')
    await queueAll([reader], ['Gloves', 'Masks'])
    await sink.mode('tempfail')
    await start()
    await settled(['queued: deferred', 'queued: deferred'])
    await sink.mode('accept')
    await database.query('update deliveries set due_at = now()')
    await settled(['accepted', 'accepted'])
    expect(sink.received.at(-1)?.subject).toBe('Today: 2 opportunities for you')
  })

  it('that began and got no answer are not sent again, any part of them', async () => {
    const reader = await database.subscribe('reader@example.org', { cpv: ['33'] }, 'daily')
    await queueAll([reader], ['Gloves', 'Masks'])
    await sink.mode('cut')
    await start({ SEND_SWEEP_SECONDS: '1', SEND_LEASE_SECONDS: '1' })
    await settled(Array<string>(2).fill('ambiguous: no-answer'))
    expect(sink.received).toHaveLength(1)
  })

  it('go out beside a long queue of single mails', async () => {
    const single = await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        database.subscribe(`single${at}@example.org`, { cpv: ['33'] }),
      ),
    )
    const reader = await database.subscribe('reader@example.org', { cpv: ['33'] }, 'daily')
    const changeId = await publish('Gloves')
    await database.queue(changeId, single)
    await database.queue(changeId, [reader], AN_HOUR_AGO)
    await start({ SEND_AT_ONCE: '1' })
    await settled(Array<string>(61).fill('accepted'))
    const place = sink.received.findIndex(({ to }) => to[0] === 'reader@example.org')
    expect(place).toBeLessThan(20)
  })

  it('are stopped by one click, and alerts that come at once are not', async () => {
    const reader = await database.subscribe('reader@example.org', { cpv: ['33'] }, 'daily')
    await database.subscribe('reader@example.org', { words: ['beds'] }, 'weekly')
    await database.subscribe('reader@example.org', { words: ['lifts'] })
    await queueAll([reader], ['Gloves'])
    const service = await start()
    await settled(['accepted'])
    const header = sink.received[0]?.headers['list-unsubscribe'] ?? ''
    const { pathname } = new URL(header.replace(/[<>]/g, ''))
    const answer = await request(service.url)
      .post(pathname)
      .type('form')
      .send('List-Unsubscribe=One-Click')
    expect(answer.status).toBe(200)
    const rows = await database.query(
      'select frequency, state from subscriptions order by frequency',
    )
    expect(rows).toEqual([
      { frequency: 'at-once', state: 'confirmed' },
      { frequency: 'daily', state: 'ended' },
      { frequency: 'weekly', state: 'ended' },
    ])
  })
})
