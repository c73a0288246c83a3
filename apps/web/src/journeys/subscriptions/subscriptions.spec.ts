import type { components } from '@inroad/api-clients/notifications.paths'
import { FakeReply, type FakeAnswers } from '../../../test/fake-services.js'
import { openWeb, type WebUnderTest } from '../../../test/open-web.js'

type Subscription = components['schemas']['SubscriptionView']

const TOKEN = 'a'.repeat(64)
const ID = '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11'
const MANAGE = `/subscriptions/manage/${TOKEN}`
const LONG = 'catheter '.repeat(60)
const ALERT: Subscription = {
  id: ID,
  frequency: 'daily',
  state: 'confirmed',
  since: '2026-08-10T08:30:00Z',
  inWords: [
    { label: 'Category', text: 'Medical equipment (33)' },
    { label: 'Words', text: `${LONG}<b>bold</b>` },
  ],
  criteria: {
    cpv: ['33'],
    regions: ['UKD', 'UKC11'],
    valueMin: '10000.00',
    valueNotStated: true,
    words: ['catheter', 'stoma'],
    excludedWords: [],
    nhsOnly: true,
    buyers: [],
    stages: [],
    prefersSme: false,
  },
}
const OTHER: Subscription = { ...ALERT, id: ID.replace(/1$/, '2'), inWords: [] }
const UNKNOWN = new FakeReply(404, { status: 404, code: 'LINK_UNKNOWN', detail: 'x' })

describe('the pages behind the links in mails', () => {
  let web: WebUnderTest
  const open = async (answers: FakeAnswers) => {
    web = await openWeb({ answers })
    return web.visitor
  }
  afterEach(() => web.close())
  const changing = () => web.asked.filter(({ method }) => method !== 'GET')

  describe('to confirm', () => {
    const PAGE = '/subscriptions/confirm/abc'
    const look = (link: string): FakeAnswers => ({
      'notifications GET /subscriptions/confirmable': { link, subscription: ALERT },
      'notifications POST /subscriptions/confirm': { outcome: 'confirmed' },
    })

    it('show what would start, and start it by the button alone', async () => {
      const visitor = await open(look('waiting'))
      const { status, $, headers } = await visitor.get(PAGE)
      expect(status).toBe(200)
      expect(headers.get('cache-control')).toContain('no-store')
      expect($('h1').text()).toBe('Start your alerts')
      expect($('dl').text()).toContain('Medical equipment (33)')
      expect($('dl').text()).toContain('Once a day, at 7am')
      expect($('dl b')).toHaveLength(0)
      expect(changing()).toEqual([])
      const pressed = await visitor.post(PAGE)
      expect([pressed.status, pressed.location]).toEqual([303, PAGE])
      expect(changing()).toMatchObject([{ path: '/subscriptions/confirm', body: { token: 'abc' } }])
    })

    it.each([
      ['confirmed', 200, 'Your alerts have started'],
      ['ended', 410, 'These alerts were stopped'],
      ['expired', 410, 'This link is too old'],
      ['unknown', 404, 'This link does not work'],
    ])('that are %s answer %i and say so', async (link, expected, title) => {
      const { status, $ } = await (await open(look(link))).get(PAGE)
      expect([status, $('h1').text()]).toEqual([expected, title])
      expect($('form[method=post] button:contains("Start")')).toHaveLength(0)
    })

    it('of any length lead to a page', async () => {
      const visitor = await open(look('waiting'))
      expect((await visitor.get(`/subscriptions/confirm/${'a'.repeat(500)}`)).status).toBe(404)
      expect(web.asked).toEqual([])
    })
  })

  describe('to unsubscribe', () => {
    const PAGE = `/subscriptions/unsubscribe/${TOKEN}`
    const answers = (subscriptions: Subscription[]): FakeAnswers => ({
      'notifications GET /subscriptions/unsubscribable': { subscriptions },
      [`notifications POST ${PAGE}`]: { outcome: 'unsubscribed' },
    })

    it('name what ends, and end it by the button alone', async () => {
      const visitor = await open(answers([ALERT, OTHER]))
      const { $ } = await visitor.get(PAGE)
      expect($('main li')).toHaveLength(2)
      expect($('main').text()).toContain('Every opportunity')
      expect(changing()).toEqual([])
      const pressed = await visitor.post(PAGE)
      expect([pressed.status, pressed.$('h1').text()]).toEqual([200, 'Your alerts have stopped'])
      expect(changing()).toMatchObject([{ path: PAGE }])
    })

    it('take the one click of a mail program: from elsewhere, without cookie, answered at once', async () => {
      const visitor = await open(answers([ALERT]))
      const fromElsewhere = { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' }
      const fields = { 'List-Unsubscribe': 'One-Click', _csrf: '' }
      const { status, headers } = await visitor.post(PAGE, fields, fromElsewhere)
      expect(status).toBe(200)
      expect(headers.getSetCookie()).toEqual([])
      expect(changing()).toMatchObject([{ path: PAGE }])
    })

    it('take one click as a multipart form', async () => {
      const visitor = await open(answers([ALERT]))
      const body = new FormData()
      body.append('List-Unsubscribe', 'One-Click')
      expect((await fetch(visitor.url + PAGE, { method: 'POST', body })).status).toBe(200)
    })

    it('say so when it has ended already', async () => {
      const { status, $ } = await (await open(answers([{ ...ALERT, state: 'ended' }]))).get(PAGE)
      expect([status, $('h1').text()]).toEqual([200, 'Your alerts have stopped'])
    })

    it('that nobody made lead nowhere', async () => {
      const visitor = await open({})
      const answered = [await visitor.get(PAGE), await visitor.post(PAGE)]
      expect(answered.map(({ status }) => status)).toEqual([404, 404])
      expect(answered[1]?.$('h1').text()).toBe('This link does not work')
    })
  })

  describe('to manage', () => {
    const managed = (subscriptions: Subscription[], more: FakeAnswers = {}): FakeAnswers => ({
      'notifications GET /subscriptions/managed': { subscriptions },
      ...more,
    })
    const CHANGE = `notifications PUT /subscriptions/managed/${ID}`

    it('list every alert with its links, each by a name of its own', async () => {
      const { $, headers } = await (await open(managed([ALERT, OTHER]))).get(MANAGE)
      expect(headers.get('cache-control')).toContain('no-store')
      expect(
        $('h2')
          .toArray()
          .map((heading) => $(heading).text().trim()),
      ).toEqual(expect.arrayContaining(['Alert 1', 'Alert 2']))
      const names = $('main section a')
        .toArray()
        .map((link) => $(link).text())
      expect(new Set(names).size).toBe(6)
      expect($('main').text()).toContain('<b>bold</b>')
      expect($('main b')).toHaveLength(0)
      expect(changing()).toEqual([])
    })

    it('say when there is none', async () => {
      const { $ } = await (await open(managed([]))).get(`${MANAGE}?done=ended`)
      expect($('.nhsuk-notification-banner').text()).toContain('You stopped an alert')
      expect($('main').text()).toContain('You get no alerts now.')
    })

    it.each([['constructor'], ['<script>']])('show nothing for done=%s', async (done) => {
      const visitor = await open(managed([]))
      const { $ } = await visitor.get(`${MANAGE}?done=${encodeURIComponent(done)}`)
      expect($('.nhsuk-notification-banner')).toHaveLength(0)
    })

    it('change how often', async () => {
      const visitor = await open(managed([ALERT], { [CHANGE]: { subscriptions: [ALERT] } }))
      const page = await visitor.get(`${MANAGE}/${ID}/frequency`)
      expect(page.$('input:checked').val()).toBe('daily')
      const none = await visitor.post(`${MANAGE}/${ID}/frequency`)
      expect([none.status, none.$('.nhsuk-error-summary a').attr('href')]).toEqual([
        400,
        '#frequency',
      ])
      const saved = await visitor.post(`${MANAGE}/${ID}/frequency`, { frequency: 'weekly' })
      expect([saved.status, saved.location]).toEqual([303, `${MANAGE}?done=frequency`])
      expect(changing()).toMatchObject([{ body: { token: TOKEN, frequency: 'weekly' } }])
    })

    it('change what for, beginning with what there is', async () => {
      const visitor = await open(managed([ALERT], { [CHANGE]: { subscriptions: [ALERT] } }))
      const { $ } = await visitor.get(`${MANAGE}/${ID}/criteria`)
      expect($('#words').val()).toBe('catheter\nstoma')
      expect($('#moreRegions').val()).toBe('UKC11')
      expect($('#valueMin').val()).toBe('10000.00')
      expect(
        $('input:checked')
          .toArray()
          .map((box) => $(box).val()),
      ).toEqual(['UKD', 'valueNotStated', 'nhsOnly', ''])
      const saved = await visitor.post(`${MANAGE}/${ID}/criteria`, {
        words: 'catheter\r\nwound + dressing\r\n\r\n',
        regions: ['UKD', 'UKE'],
        moreRegions: 'ukc11',
        valueMax: '£50,000',
        choices: ['nhsOnly'],
        stage: 'tender',
      })
      expect(saved.location).toBe(`${MANAGE}?done=criteria`)
      expect(changing()).toMatchObject([
        {
          body: {
            token: TOKEN,
            criteria: {
              words: ['catheter', 'wound + dressing'],
              regions: ['UKD', 'UKE', 'UKC11'],
              valueMax: '50000',
              valueNotStated: false,
              nhsOnly: true,
              stages: ['tender'],
            },
          },
        },
      ])
    })

    it('keep what was typed when the service refuses it, and say where', async () => {
      const refused = new FakeReply(400, {
        status: 400,
        code: 'INVALID_INPUT',
        fields: [{ field: 'criteria.cpv', message: 'cpv: no division 99' }],
      })
      const visitor = await open(managed([ALERT], { [CHANGE]: refused }))
      await visitor.get(`${MANAGE}/${ID}/criteria`)
      const { status, $ } = await visitor.post(`${MANAGE}/${ID}/criteria`, {
        cpv: '99',
        words: LONG,
      })
      expect(status).toBe(400)
      expect($('title').text()).toMatch(/^Error: /)
      expect($('.nhsuk-error-summary a').attr('href')).toBe('#cpv')
      expect($('#cpv-error').text()).toContain('No division 99')
      expect([$('#cpv').val(), $('#words').val()]).toEqual(['99', LONG.trim()])
    })

    it.each([
      [{ choices: ['valueNotStated'] }, '#words'],
      [{ words: 'x', valueMin: 'ten' }, '#valueMin'],
      [{ valueMin: '£20', valueMax: '10' }, '#valueMax'],
    ])('refuse %j before they ask', async (fields, href) => {
      const visitor = await open(managed([ALERT]))
      await visitor.get(`${MANAGE}/${ID}/criteria`)
      const { status, $ } = await visitor.post(`${MANAGE}/${ID}/criteria`, fields)
      expect([status, $('.nhsuk-error-summary a').attr('href')]).toEqual([400, href])
      expect(changing()).toEqual([])
    })

    it.each([
      [
        'end one',
        `${MANAGE}/${ID}/end`,
        `DELETE /subscriptions/managed/${ID}`,
        `${MANAGE}?done=ended`,
      ],
      ['end all', `${MANAGE}/end-all`, 'DELETE /subscriptions/managed', `${MANAGE}?done=all`],
      ['erase', `${MANAGE}/erase`, 'POST /subscriptions/managed/erasure', '/subscriptions/erased'],
    ])('%s only when the button is pressed', async (_what, path, asked, leadsTo) => {
      const visitor = await open(
        managed([ALERT, OTHER], { [`notifications ${asked}`]: { subscriptions: [] } }),
      )
      const page = await visitor.get(path)
      expect([page.status, page.$('main form button').length]).toEqual([200, 1])
      expect(changing()).toEqual([])
      expect((await visitor.post(path)).location).toBe(leadsTo)
      expect(changing().map(({ method, path: at }) => `${method} ${at}`)).toEqual([asked])
    })

    it('say that the address is gone, and where nothing is there any more', async () => {
      const visitor = await open({ 'notifications GET /subscriptions/managed': UNKNOWN })
      expect((await visitor.get('/subscriptions/erased')).$('h1').text()).toBe(
        'Your email address is deleted',
      )
      for (const path of [MANAGE, `${MANAGE}/erase`, `${MANAGE}/${ID}/criteria`]) {
        const { status, $ } = await visitor.get(path)
        expect([status, $('h1').text()]).toEqual([404, 'This link does not work'])
      }
    })

    it('have no page for an alert that is not theirs', async () => {
      const { status } = await (await open(managed([OTHER]))).get(`${MANAGE}/${ID}/frequency`)
      expect(status).toBe(404)
    })
  })
})
