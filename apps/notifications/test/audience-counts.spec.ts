import type { RunningService } from '@inroad/service-kit/start-service'
import { startSmtpSink, type SmtpSink } from '@inroad/testing/smtp-sink'
import request from 'supertest'
import type { AudienceCounts } from '../src/audience-counts/audience-counts.controller.js'
import type { CriteriaInput } from '../src/criteria/criteria.js'
import { FanOutWorld } from './fan-out-world.js'
import { notificationsAccess, startNotifications } from './notifications-service.js'

const DRAFT = {
  title: 'Supply of urinary catheters',
  description: 'For community nursing teams.',
  cpv: ['33141200'],
  regions: ['UKD3'],
  value: { amount: '240000', currency: 'GBP' },
  buyers: [
    { name: 'Example Vale NHS Foundation Trust', identifiers: [{ scheme: 'GB-NHS', id: 'ZZ9' }] },
  ],
  stage: 'tender',
}

describe('POST /audience-counts', () => {
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
  beforeEach(() => world.clear())

  const ask = (draft: object, role = 'buyer') =>
    request(service.url)
      .post('/audience-counts')
      .set('Authorization', notificationsAccess.bearer(role))
      .send(draft)

  async function counts(draft: object = DRAFT): Promise<{ total: object; shown: object }> {
    const { status, body } = await ask(draft)
    expect(status).toBe(200)
    const { total, regions } = body as AudienceCounts
    const told = regions.filter(({ people }) => people.count > 0)
    return { total, shown: Object.fromEntries(told.map(({ code, people }) => [code, people])) }
  }

  async function subscribe(people: number, name: string, wanted: CriteriaInput): Promise<void> {
    for (let n = 0; n < people; n++) {
      await world.subscribers.add(`${name}${n}@example.org`, wanted)
    }
  }

  const exact = (count: number) => ({ kind: 'exact', count })
  const fewer = { kind: 'fewer-than', count: 10 }

  it('counts people by the regions they asked for, each once however many subscriptions match', async () => {
    await subscribe(12, 'north', { cpv: ['33'], regions: ['UKD', 'UKC1'] })
    await subscribe(12, 'north', { words: ['catheters'] })
    await subscribe(10, 'any', { cpv: ['3314'] })
    await subscribe(30, 'other', { cpv: ['45'] })
    expect(await counts()).toEqual({
      total: exact(22),
      shown: { UKC: exact(12), UKD: exact(12), UK: exact(22) },
    })
  })

  it('names all twelve regions and "anywhere", also those that nobody asked for', async () => {
    const { body } = await ask(DRAFT)
    const { total, regions } = body as AudienceCounts
    expect(total).toEqual(exact(0))
    expect(regions).toHaveLength(13)
    expect(regions[1]).toEqual({ code: 'UKD', name: 'North West', people: exact(0) })
    expect(regions.at(-1)).toMatchObject({ code: 'UK', name: 'Anywhere in the UK' })
  })

  it('never gives a figure from 1 to 9, nor a total from which it could be worked out', async () => {
    await subscribe(14, 'north', { cpv: ['33'], regions: ['UKD'] })
    await subscribe(3, 'anywhere', { cpv: ['33'] })
    const answer = await counts()
    expect(answer).toEqual({
      total: { kind: 'at-least', count: 14 },
      shown: { UKD: exact(14), UK: fewer },
    })
    await subscribe(5, 'more', { cpv: ['33'] })
    expect(await counts()).toEqual(answer)
  })

  it('leaves out who has left, has not confirmed, or has no mailbox any more', async () => {
    await subscribe(11, 'stays', {})
    await world.subscribers.end(await world.subscribers.add('left@example.org', {}))
    await world.subscribers.add('gone@example.org', {})
    await world.subscribers.suppress('gone@example.org')
    await world.query(
      `insert into subscriptions (id, subscriber_id, criteria_id, state)
       select gen_random_uuid(), s.id, c.id, 'unconfirmed' from subscribers s, criteria c
        where s.email = 'gone@example.org'`,
    )
    expect((await counts()).total).toEqual(exact(11))
  })

  it('counts whom the published notice will reach, NHS buyers recognised and lots read', async () => {
    await subscribe(10, 'nhs', { nhsOnly: true, regions: ['UKD'] })
    await subscribe(11, 'small', { valueMax: '50000', valueNotStated: false, regions: ['UKD'] })
    await subscribe(13, 'planning', { stages: ['planning'], regions: ['UKD'] })
    const lots = [{ title: 'Valves', value: { amount: '40000', currency: 'GBP' } }]
    expect((await counts()).total).toEqual(exact(10))
    expect((await counts({ ...DRAFT, lots })).total).toEqual(exact(21))
    const planned = { ...DRAFT, stage: 'planning', buyers: [{ name: 'A shop', identifiers: [] }] }
    expect((await counts(planned)).total).toEqual(exact(13))
    const opportunity = world.opportunity({
      ...DRAFT,
      stage: 'tender',
      lots: [{ id: '1', ...lots[0] }],
    })
    await world.publish(opportunity, { at: '2026-08-01T09:00:00Z' })
    expect(await world.ledger(opportunity)).toMatchObject([{ matched: 21 }])
  })

  it('names the fields of a draft that cannot be matched', async () => {
    const { status, body } = await ask({ ...DRAFT, cpv: ['3314'], regions: ['XX'], stage: 'award' })
    expect(status).toBe(400)
    const fields = (body as { fields: { field: string }[] }).fields.map(({ field }) => field)
    expect(new Set(fields)).toEqual(new Set(['cpv', 'regions', 'stage']))
  })

  it.each(['supplier', 'analyst', 'operator'])('is not for the role %s', async (role) => {
    expect((await ask(DRAFT, role)).status).toBe(403)
  })

  it('is not for those who have not signed in', async () => {
    expect((await request(service.url).post('/audience-counts').send(DRAFT)).status).toBe(401)
  })
})
