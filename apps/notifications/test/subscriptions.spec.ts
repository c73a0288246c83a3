import type { RunningService } from '@inroad/service-kit/start-service'
import { eventually } from '@inroad/testing/eventually'
import type { ReceivedMail } from '@inroad/testing/received-mail'
import { startSmtpSink, type SmtpSink } from '@inroad/testing/smtp-sink'
import request from 'supertest'
import { Links } from '../src/subscriptions/links.js'
import { MailDatabase, type Subscribed } from './mail-database.js'
import { LINK_SECRET, startMailService } from './mail-service.js'

const ours = new Links('https://inroad.example', LINK_SECRET)

describe('subscribing', () => {
  let database: MailDatabase
  let sink: SmtpSink
  let service: RunningService

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
    sink.received.length = 0
  })

  const everythingSent = () =>
    eventually(async () => {
      const left = `select id from deliveries where state in ('queued', 'sending')`
      expect(await database.query(left)).toEqual([])
    })
  const post = (body: object) => request(service.url).post('/subscriptions').send(body)
  const wish = (email = 'sme@example.org', cpv = '3314') => ({ email, criteria: { cpv: [cpv] } })
  const pathOf = (url: string) => new URL(url).pathname
  const mailTo = (address: string): Promise<ReceivedMail> =>
    eventually(() => {
      const mail = sink.received.find(({ to }) => to[0] === address)
      if (!mail) throw new Error('no mail yet')
      return mail
    })
  const confirmPath = async (address = 'sme@example.org') => {
    const { text } = await mailTo(address)
    const [, url = ''] = /(https:\S+confirm\/\S+)/.exec(text) ?? []
    return pathOf(url)
  }
  const confirmToken = async (address?: string) =>
    (await confirmPath(address)).split('/').at(-1) ?? ''
  const confirm = (token: string) =>
    request(service.url).post('/subscriptions/confirm').send({ token })
  const look = (token: string) =>
    request(service.url).get('/subscriptions/confirmable').query({ token })
  const state = async () =>
    (await database.query<{ state: string }>('select state from subscriptions')).map((s) => s.state)
  const counter = async () =>
    (await database.query<{ n: number }>('select active_subscriptions as n from criteria'))[0]?.n

  describe('a request', () => {
    it('is answered at once, and its mail holds the only way to go on', async () => {
      const { status, body } = await post(wish(' Sme@EXAMPLE.org '))
      expect([status, body]).toMatchObject([202, { status: 'confirmation-needed' }])
      const { text, html, headers } = await mailTo('Sme@example.org')
      expect(text).toContain('3314')
      expect(html).toContain('/subscriptions/confirm/')
      expect(headers['auto-submitted']).toBe('auto-generated')
      expect([await state(), await counter(), await database.events()]).toEqual([
        ['unconfirmed'],
        0,
        [],
      ])
    })

    it('is answered alike whether or not the address is known', async () => {
      const first = await post(wish())
      await confirm(await confirmToken())
      const again = await post(wish())
      const other = await post(wish('new@example.org'))
      const shapes = [first, again, other].map(({ status, body, headers }) => {
        const { date, etag, 'x-correlation-id': id, ...same } = headers as Record<string, string>
        return { status, body, same, answered: [date, etag, id].length }
      })
      expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(1)
    })

    it('made twice sends one mail, also when both come at once', async () => {
      await Promise.all([post(wish()), post(wish()), post(wish('SME@example.org'))])
      await mailTo('sme@example.org')
      await post(wish())
      expect(await database.deliveries()).toHaveLength(1)
      expect(await state()).toEqual(['unconfirmed'])
    })

    it('made again later sends a new link, and the old one ends', async () => {
      await post(wish())
      const old = await confirmToken()
      await eventually(async () => expect(await database.deliveries()).toEqual(['accepted']))
      await database.query(`update deliveries set settled_at = settled_at - interval '11 minutes'`)
      const [first] = sink.received.splice(0)
      await post(wish())
      const again = await mailTo('sme@example.org')
      expect(again.headers['message-id']).not.toBe(first?.headers['message-id'])
      expect((await confirm(old)).body).toEqual({ outcome: 'unknown' })
      expect((await confirm(await confirmToken())).body).toEqual({ outcome: 'confirmed' })
    })

    it('cannot be used to fill a mailbox of somebody else', async () => {
      for (const cpv of ['33', '34', '35', '37', '38', '39', '41']) {
        expect((await post(wish('sme@example.org', cpv))).status).toBe(202)
      }
      expect(await database.deliveries()).toHaveLength(5)
    })

    it('for what is already confirmed changes nothing', async () => {
      // An address of its own: a mail of the test before that came late would be taken for this one.
      const address = 'known@example.org'
      await post(wish(address))
      expect((await confirm(await confirmToken(address))).status).toBe(200)
      await everythingSent()
      const before = await database.contents()
      await post(wish(address))
      const after = await database.contents()
      expect(after).toEqual(before)
    })

    it.each([
      [{ criteria: { cpv: ['33'] } }, 'email'],
      [{ email: 'no address', criteria: { cpv: ['33'] } }, 'email'],
      [{ email: 'a@b.org\r\nBcc: c@d.org', criteria: { cpv: ['33'] } }, 'email'],
      [{ email: ['a@example.org'], criteria: { cpv: ['33'] } }, 'email'],
      [{ email: 'a@example.org' }, 'criteria'],
      [{ email: 'a@example.org', criteria: {} }, 'criteria'],
      [{ email: 'a@example.org', criteria: { prefersSme: true } }, 'criteria'],
      [{ email: 'a@example.org', everything: true, criteria: { cpv: ['33'] } }, 'everything'],
      [{ email: 'a@example.org', everything: false }, 'everything'],
      [{ ...wish(), frequency: 'hourly' }, 'frequency'],
      [{ email: 'a@example.org', criteria: { cpv: ['33'], colour: 'red' } }, 'criteria.colour'],
      [{ email: 'a@example.org', criteria: { cpv: ['99'] } }, 'criteria.cpv'],
      [{ email: 'a@example.org', criteria: { cpv: '33' } }, 'criteria.cpv'],
      [{ email: 'a@example.org', criteria: { regions: ['FR1'] } }, 'criteria.regions'],
      [{ email: 'a@example.org', criteria: { buyers: ['RQM'] } }, 'criteria.buyers'],
      [{ email: 'a@example.org', criteria: { words: ['-'] } }, 'criteria.words'],
      [{ email: 'a@example.org', criteria: { stages: ['award'] } }, 'criteria.stages'],
      [{ email: 'a@example.org', criteria: { valueMin: 10 } }, 'criteria.valueMin'],
      [
        { email: 'a@example.org', criteria: { valueMin: '20', valueMax: '10' } },
        'criteria.valueMax',
      ],
    ])('%j is refused, naming %s', async (body, field) => {
      const { status, body: problem, type } = await post(body)
      expect([status, type]).toEqual([400, 'application/problem+json'])
      const { fields } = problem as { fields: { field: string }[] }
      expect(fields.map((fault) => fault.field)).toContain(field)
      expect(await database.contents()).toEqual([])
    })

    it('may ask for everything, when it says so', async () => {
      expect((await post({ email: 'a@example.org', everything: true })).status).toBe(202)
      expect((await mailTo('a@example.org')).text).toContain('Every opportunity')
    })
  })

  describe('the link to confirm', () => {
    it('changes nothing when it is only looked at', async () => {
      await post({ ...wish(), frequency: 'daily' })
      const token = await confirmToken()
      await eventually(async () => expect(await database.deliveries()).toEqual(['accepted']))
      const before = await database.contents()
      const { status, body, headers } = await look(token)
      expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
      expect(body).toMatchObject({
        link: 'waiting',
        subscription: { state: 'unconfirmed', frequency: 'daily', criteria: { cpv: ['3314'] } },
      })
      expect(await database.contents()).toEqual(before)
    })

    it('leads to a page of the web', async () => {
      await post(wish())
      expect(await confirmPath()).toMatch(/^\/subscriptions\/confirm\/[\w-]{43}$/)
    })

    it('starts the alerts when it is confirmed, once however often', async () => {
      await post(wish())
      const token = await confirmToken()
      const presses = await Promise.all([1, 2, 3].map(() => confirm(token)))
      expect(presses.map(({ body }) => body as object)).toEqual(
        Array(3).fill({ outcome: 'confirmed' }),
      )
      expect([await state(), await counter()]).toEqual([['confirmed'], 1])
      expect(await database.events()).toEqual(['notifications.subscription.confirmed.v1'])
      expect((await look(token)).body).toMatchObject({ link: 'confirmed' })
    })

    it('for the same at another frequency takes the place of what was confirmed before', async () => {
      await post(wish())
      await confirm(await confirmToken())
      const changeId = await database.addChange()
      const [first] = await database.query<Subscribed>(
        `select id as "subscriptionId", subscriber_id as "subscriberId" from subscriptions`,
      )
      if (!first) throw new Error('one subscription')
      await database.queue(changeId, [first], new Date(Date.now() + 3_600_000))
      sink.received.length = 0
      await post({ ...wish(), frequency: 'weekly' })
      await confirm(await confirmToken())
      const rows = await database.query(
        `select s.frequency, s.state, count(d)::int as waiting from subscriptions s
           left join deliveries d on d.subscription_id = s.id and d.purpose = 'alert'
          group by s.id order by s.created_at`,
      )
      expect(rows).toEqual([
        { frequency: 'at-once', state: 'ended', waiting: 0 },
        { frequency: 'weekly', state: 'confirmed', waiting: 1 },
      ])
      expect(await counter()).toBe(1)
    })

    it('is of no use after seven days', async () => {
      await post(wish())
      const token = await confirmToken()
      await database.query(`update subscriptions set confirm_expires_at = now()`)
      expect((await look(token)).body).toMatchObject({ link: 'expired' })
      expect((await confirm(token)).body).toEqual({ outcome: 'expired' })
      expect(await state()).toEqual(['unconfirmed'])
    })

    it.each([
      ['too short', 'x'],
      ['of the right form', 'A'.repeat(43)],
      ['a path', '../..'],
      ['a control character', '\0'],
    ])('opens nothing when its token is %s', async (_form, token) => {
      expect((await look(token)).body).toEqual({ link: 'unknown' })
      expect((await confirm(token)).body).toEqual({ outcome: 'unknown' })
    })

    it.each([
      ['very long', 'a'.repeat(2000)],
      ['no text', { a: 1 }],
    ])('is refused when its token is %s', async (_form, token) => {
      const { status } = await request(service.url).post('/subscriptions/confirm').send({ token })
      expect(status).toBe(400)
    })

    it('is stored only as a hash', async () => {
      await post(wish())
      const token = await confirmToken()
      expect(token).toHaveLength(43)
      expect(JSON.stringify(await database.contents())).not.toContain(token)
    })
  })

  describe('the link to unsubscribe', () => {
    const unsubscribePath = async () => {
      const { subscriptionId } = await database.subscribe('sme@example.org', { cpv: ['33'] })
      return pathOf(ours.unsubscribeUrl(subscriptionId))
    }

    it('changes nothing when it is only looked at', async () => {
      const token = (await unsubscribePath()).split('/').at(-1)
      const before = await database.contents()
      const { status, body } = await request(service.url)
        .get('/subscriptions/unsubscribable')
        .query({ token })
      expect(status).toBe(200)
      expect(body).toMatchObject({ subscriptions: [{ state: 'confirmed', frequency: 'at-once' }] })
      expect(await database.contents()).toEqual(before)
    })

    const oneClick = 'List-Unsubscribe=One-Click'
    it.each([
      ['a form', (post: request.Test) => post.type('form').send(oneClick)],
      ['a multipart form', (post: request.Test) => post.field('List-Unsubscribe', 'One-Click')],
      ['the button, without a body', (post: request.Test) => post],
    ])('ends the subscription by %s, without cookie or redirect', async (_name, fill) => {
      const path = await unsubscribePath()
      for (let press = 0; press < 2; press += 1) {
        const answer = await fill(request(service.url).post(path).redirects(0))
        expect([answer.status, answer.headers['set-cookie']]).toEqual([200, undefined])
      }
      expect([await state(), await counter()]).toEqual([['ended'], 0])
      expect(await database.events()).toEqual(['notifications.subscription.ended.v1'])
    })

    it('still answers when the subscription is long erased', async () => {
      const path = await unsubscribePath()
      await database.clear()
      expect((await request(service.url).post(path)).status).toBe(200)
    })

    it('forged, or made with another secret, ends nothing', async () => {
      const good = await unsubscribePath()
      const token = good.split('/').at(-1) ?? ''
      const another = new Links('https://inroad.example', `${LINK_SECRET}!`)
      const forged = [
        `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
        `B${token.slice(1)}`,
        pathOf(another.unsubscribeUrl('0198f3a2-7000-7000-8000-3f6f0a2b7c11')).split('/').at(-1),
        'x',
      ]
      for (const one of forged) {
        const path = `/subscriptions/unsubscribe/${one ?? ''}`
        const answers = [
          await request(service.url).post(path),
          await request(service.url).get('/subscriptions/unsubscribable').query({ token: one }),
        ]
        expect(answers.map(({ status }) => status)).toEqual([404, 404])
      }
      expect(await state()).toEqual(['confirmed'])
    })
  })
})
