import type { RunningService } from '@inroad/service-kit/start-service'
import { eventually } from '@inroad/testing/eventually'
import { startSmtpSink, type SmtpSink } from '@inroad/testing/smtp-sink'
import request from 'supertest'
import type { ManagedView } from '../src/subscriptions/managing/managing.controller.js'
import { Links } from '../src/subscriptions/links.js'
import { MailDatabase } from './mail-database.js'
import { LINK_SECRET, startMailService } from './mail-service.js'

const links = new Links('https://inroad.example', LINK_SECRET)
const tokenFor = (subscriberId: string) => links.manageUrl(subscriberId).split('/').at(-1) ?? ''
const MANAGED = '/subscriptions/managed'

describe('the link to manage subscriptions', () => {
  let database: MailDatabase
  let sink: SmtpSink
  let service: RunningService
  let token: string
  let id: string

  beforeAll(async () => {
    database = await MailDatabase.open()
    sink = await startSmtpSink()
    service = await startMailService(database.url, sink.url)
  })
  afterAll(async () => {
    await service.close()
    await sink.stop()
    await database.close()
  })
  beforeEach(async () => {
    await database.clear()
    await database.subscribe('other@example.org', { cpv: ['34'] })
    const reader = await database.subscribe('reader@example.org', { cpv: ['33'], nhsOnly: true })
    token = tokenFor(reader.subscriberId)
    id = reader.subscriptionId
  })

  const list = (given = token) => request(service.url).get(MANAGED).query({ token: given })
  const put = (body: object, of = id) =>
    request(service.url)
      .put(`${MANAGED}/${of}`)
      .send({ token, ...body })
  const found = ({ body }: request.Response) => (body as ManagedView).subscriptions
  const states = async () =>
    database.query(
      `select p.email, s.state, s.frequency from subscriptions s
         join subscribers p on p.id = s.subscriber_id order by 1, s.created_at`,
    )
  const other = { email: 'other@example.org', state: 'confirmed', frequency: 'at-once' }

  it('shows what its owner asked for, and no address', async () => {
    const answer = await list()
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.text).not.toContain('@')
    expect(found(answer)).toMatchObject([
      {
        id,
        frequency: 'at-once',
        state: 'confirmed',
        criteria: { cpv: ['33'], nhsOnly: true },
        inWords: [
          { label: 'Category', text: expect.stringContaining('33') as string },
          { label: 'Buyers', text: 'NHS only' },
        ],
      },
    ])
  })

  it('changes nothing when it is only looked at, however often', async () => {
    const before = await database.contents()
    for (let n = 0; n < 3; n += 1) expect((await list()).status).toBe(200)
    expect(await database.contents()).toEqual(before)
  })

  it('changes how often, in place', async () => {
    expect(found(await put({ frequency: 'weekly' }))).toMatchObject([{ id, frequency: 'weekly' }])
    expect(await database.events()).toEqual([])
  })

  it('brings what waited when alerts are to come at once', async () => {
    await put({ frequency: 'weekly' })
    const [reader] = await database.query<{ subscriber_id: string }>(
      'select subscriber_id from subscriptions where id = $1',
      [id],
    )
    const subscriberId = reader?.subscriber_id ?? ''
    await database.queue(
      await database.addChange(),
      [{ subscriberId, subscriptionId: id, email: '' }],
      new Date(Date.now() + 86_400_000),
    )
    await put({ frequency: 'at-once' })
    const [waiting] = await database.query<{ due: boolean }>(
      'select due_at <= now() and digest_at <= now() as due from deliveries',
    )
    expect(waiting?.due).toBe(true)
  })

  it('changes what for by a new subscription in place of the old', async () => {
    const [changed, ...others] = found(await put({ criteria: { words: ['stoma'] } }))
    expect(others).toEqual([])
    expect(changed?.id).not.toBe(id)
    expect(changed?.criteria.words).toEqual(['stoma'])
    expect(await states()).toEqual([
      other,
      { email: 'reader@example.org', state: 'ended', frequency: 'at-once' },
      { email: 'reader@example.org', state: 'confirmed', frequency: 'at-once' },
    ])
    expect((await database.events()).sort()).toEqual([
      'notifications.subscription.confirmed.v1',
      'notifications.subscription.ended.v1',
    ])
    const counters = await database.query(
      'select active_subscriptions as n, cpv, words from criteria order by id',
    )
    expect(counters).toEqual([
      { n: 1, cpv: ['34'], words: [] },
      { n: 0, cpv: ['33'], words: [] },
      { n: 1, cpv: [], words: ['stoma'] },
    ])
  })

  it('ends by the link of an earlier mail what took the place of its subscription', async () => {
    const [changed] = found(await put({ criteria: { words: ['stoma'] } }))
    await put({ criteria: { words: ['beds'] } }, changed?.id)
    const { pathname } = new URL(links.unsubscribeUrl(id))
    const looked = await request(service.url)
      .get('/subscriptions/unsubscribable')
      .query({ token: pathname.split('/').at(-1) })
    expect(found(looked)).toMatchObject([{ state: 'confirmed', criteria: { words: ['beds'] } }])
    expect((await request(service.url).post(pathname)).status).toBe(200)
    expect(found(await list())).toEqual([])
    expect(
      await database.query(
        'select ended_reason as why, count(*)::int as n from subscriptions where state = $1 group by 1 order by 1',
        ['ended'],
      ),
    ).toEqual([
      { why: 'replaced', n: 2 },
      { why: 'unsubscribed', n: 1 },
    ])
  })

  it('sends what waited for a subscription by the one that takes its place', async () => {
    await put({ frequency: 'weekly' })
    const [reader] = await database.query<{ subscriberId: string }>(
      'select subscriber_id as "subscriberId" from subscriptions where id = $1',
      [id],
    )
    const subscriberId = reader?.subscriberId ?? ''
    await database.queue(
      await database.addChange(),
      [{ subscriberId, subscriptionId: id, email: '' }],
      new Date(Date.now() + 86_400_000),
    )
    sink.received.length = 0
    await put({ criteria: { words: ['stoma'] }, frequency: 'at-once' })
    await eventually(async () => expect(await database.deliveries()).toEqual(['accepted']))
    expect(sink.received).toHaveLength(1)
    expect(sink.received[0]?.text).toContain('Category')
  })

  it('makes one of two that come to ask for the same', async () => {
    const second = await database.subscribe('reader@example.org', { words: ['stoma'] })
    const left = found(await put({ criteria: { words: ['stoma'] }, frequency: 'daily' }))
    expect(left).toMatchObject([{ id: second.subscriptionId, frequency: 'daily' }])
  })

  it('given the same criteria again keeps the subscription', async () => {
    const same = { criteria: { cpv: ['33000000'], nhsOnly: true } }
    expect(found(await put(same))).toMatchObject([{ id }])
    expect(await database.events()).toEqual([])
  })

  it.each([
    [{ frequency: 'hourly' }, 'frequency', 400],
    [{ criteria: {} }, 'criteria', 400],
    [{ criteria: { cpv: ['99'] } }, 'criteria.cpv', 400],
    [{ criteria: { words: ['of the'] } }, 'words', 422],
    [{ colour: 'red' }, 'colour', 400],
  ])('refuses %j, naming %s, and keeps what was there', async (body, field, status) => {
    const before = await database.contents()
    const answer = await put(body)
    expect(answer.status).toBe(status)
    const { fields } = answer.body as { fields: { field: string }[] }
    expect(fields.map((fault) => fault.field)).toContain(field)
    expect(await database.contents()).toEqual(before)
  })

  it('ends one, or all', async () => {
    const second = await database.subscribe('reader@example.org', { words: ['stoma'] })
    const one = await request(service.url).delete(`${MANAGED}/${id}`).query({ token })
    expect(found(one)).toMatchObject([{ id: second.subscriptionId }])
    await database.subscribe('reader@example.org', { words: ['beds'] })
    const all = await request(service.url).delete(MANAGED).query({ token })
    expect(found(all)).toEqual([])
    expect((await states())[0]).toEqual(other)
  })

  it('erases the address at once, and opens nothing any more', async () => {
    const erased = await request(service.url).post(`${MANAGED}/erasure`).send({ token })
    expect(erased.body).toEqual({ outcome: 'erased' })
    expect(JSON.stringify(await database.contents())).not.toContain('reader@example.org')
    expect((await list()).status).toBe(404)
    expect((await put({ frequency: 'daily' })).status).toBe(404)
    expect((await states())[0]).toEqual(other)
    const again = await database.subscribe('reader@example.org', { cpv: ['33'] })
    expect(found(await list(tokenFor(again.subscriberId)))).toHaveLength(1)
  })

  it("has no power over another's subscriptions", async () => {
    const [others] = await database.query<{ id: string }>(
      `select s.id from subscriptions s join subscribers p on p.id = s.subscriber_id
        where p.email = 'other@example.org'`,
    )
    const before = await database.contents()
    expect((await put({ frequency: 'daily' }, others?.id)).status).toBe(404)
    await request(service.url)
      .delete(`${MANAGED}/${others?.id ?? ''}`)
      .query({ token })
    expect(await database.contents()).toEqual(before)
  })

  it('forged, or made for something else, opens nothing', async () => {
    const before = await database.contents()
    const unsubscribing = links.unsubscribeUrl(id).split('/').at(-1) ?? ''
    const secret = new Links('https://inroad.example', `${LINK_SECRET}!`)
    const foreign = secret.manageUrl(id).split('/').at(-1) ?? ''
    for (const forged of [`B${token.slice(1)}`, token.slice(1), unsubscribing, foreign, 'x']) {
      const answers = [
        await list(forged),
        await request(service.url).put(`${MANAGED}/${id}`).send({ token: forged }),
        await request(service.url).delete(MANAGED).query({ token: forged }),
        await request(service.url).post(`${MANAGED}/erasure`).send({ token: forged }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    }
    expect(await database.contents()).toEqual(before)
  })

  it('is not the link to unsubscribe', async () => {
    expect((await request(service.url).post(`/subscriptions/unsubscribe/${token}`)).status).toBe(
      404,
    )
  })
})
