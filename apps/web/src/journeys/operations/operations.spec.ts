import { FakeReply, type Asked, type FakeAnswers } from '../../../test/fake-services.js'
import { openWeb, type WebUnderTest } from '../../../test/open-web.js'
import type { Page } from '../../../test/visitor.js'
import type { Caller } from '../../kit/caller.js'
import type { ConsumerBacklog, DeadLetterView, OperationsHealth } from './operated-services.js'

const OPERATOR: Caller = {
  personId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c12',
  name: 'Olu Operator',
  roles: ['operator'],
  accessToken: 'token',
}
const QUEUE = 'notifications.fan-out-opportunity'
const EVENT = '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c13'
const LETTER_PATH = `/operations/dead-letters/notifications/${QUEUE}/${EVENT}`
const AWAY = new FakeReply(503, { status: 503, code: 'UNAVAILABLE' })

const CONSUMER: ConsumerBacklog = {
  queue: QUEUE,
  consuming: true,
  inQueue: 1_200,
  waiting: 2,
  suspect: 1,
  parked: 3,
  oldestSeconds: 400,
}

const WELL: OperationsHealth = {
  relay: { carriedBy: 'postgresql', waiting: 0, unrouted: 4 },
  consumers: [],
  senders: [],
  alarms: [],
}

const BUSY: OperationsHealth = {
  relay: {
    ...{ carriedBy: 'rabbitmq', waiting: 17, oldestSeconds: 61, unrouted: 0, leaseHeld: false },
    publisher: { connected: true, blocked: true },
  },
  consumers: [CONSUMER, { ...CONSUMER, queue: 'notifications.other', consuming: false, parked: 0 }],
  senders: [
    { name: 'e-mail', due: 5, later: 1, sending: 2, oldestDueSeconds: 7_300, circuit: 'open' },
  ],
  alarms: [
    { kind: 'relay', oldestSeconds: 61, thresholdSeconds: 60 },
    { kind: 'consumer', name: QUEUE, oldestSeconds: 400, thresholdSeconds: 300 },
    { kind: 'sender', name: 'e-mail', oldestSeconds: 7_300, thresholdSeconds: 900 },
  ],
}

const health = (pipeline: object, notifications: object, organisations: object): FakeAnswers => ({
  'pipeline GET /operations/health': pipeline,
  'notifications GET /operations/health': notifications,
  'organisations GET /operations/health': organisations,
  'spend GET /operations/health': WELL,
})

const LETTER: DeadLetterView = {
  ...{ queue: QUEUE, eventId: EVENT, state: 'parked', attempts: 5, size: 1_024 },
  reason: 'Error: <b>out of order</b>',
  heldAt: '2026-08-10T08:30:05.123456Z',
  ageSeconds: 200_000,
  event: {
    type: 'pipeline.opportunity.published.v1',
    source: '/inroad/pipeline',
    subject: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11',
    time: '2026-08-10T08:00:00Z',
  },
  acts: [{ at: '2026-08-09T10:00:00Z', act: 'redrive', personId: OPERATOR.personId }],
}

const api = `notifications GET /operations/dead-letters/${QUEUE}/${EVENT}`
const apiPost = (act: string) =>
  `notifications POST /operations/dead-letters/${QUEUE}/${EVENT}/${act}`

describe('operations', () => {
  let web: WebUnderTest
  afterEach(() => web.close())

  async function open(path: string, answers: FakeAnswers, caller?: Caller): Promise<Page> {
    web = await openWeb({ caller: caller ?? OPERATOR, answers })
    return web.visitor.get(path)
  }

  function summary({ $ }: Page, at = 0): Record<string, string> {
    const rows = $('.nhsuk-summary-list').eq(at).find('.nhsuk-summary-list__row').toArray()
    return Object.fromEntries(
      rows.map((row) => [$('dt', row).text().trim(), $('dd', row).text().trim()]),
    )
  }

  const cells = ({ $ }: Page, table = 0): string[][] =>
    $('main table')
      .eq(table)
      .find('tbody tr')
      .toArray()
      .map((row) =>
        $('th, td', row)
          .toArray()
          .map((cell) => $(cell).text().replace(/\s+/g, ' ').trim()),
      )

  describe('the overview', () => {
    it('shows relay, queues and senders of a service, and what has waited too long', async () => {
      const page = await open('/operations', health(WELL, BUSY, WELL))
      expect(page.status).toBe(200)
      const alarms = page.$('.nhsuk-card--warning li').toArray()
      expect(alarms.map((alarm) => page.$(alarm).text())).toEqual([
        'Notifications: who is told what: an event has waited 1 minute to be published, more than 1 minute',
        `${QUEUE}: an event has waited 6 minutes to be handled, more than 5 minutes`,
        'e-mail: a message has waited 2 hours to be sent, more than 15 minutes',
      ])
      expect(summary(page, 1)).toEqual({
        'Events waiting': '17',
        'Oldest has waited': '1 minute',
        'Wanted by nobody, in 7 days': '0',
        'Carried by': 'RabbitMQ',
        Broker: 'Connected, but it takes nothing now',
        'Some copy may publish': 'No: no copy of the service is publishing',
      })
      expect(cells(page)).toEqual([
        [QUEUE, '1,200', '3', `3 see those of ${QUEUE}`, '6 minutes'],
        ['notifications.other (nobody takes from it here)', '1,200', '3', '0', '6 minutes'],
      ])
      expect(summary(page, 2)).toMatchObject({
        'Due now': '5',
        'Mail server': 'Away: mails wait, and one is tried now and then',
      })
    })

    it('leads from a queue to its messages, to imports, and back to itself', async () => {
      const { $ } = await open('/operations', health(WELL, BUSY, WELL))
      const hrefs = $('main a')
        .toArray()
        .map((link) => $(link).attr('href'))
      expect(hrefs).toEqual([
        '/operations',
        '/operations/dead-letters',
        '/operations/imports',
        '/operations/organisations',
        `/operations/dead-letters?service=notifications&queue=${QUEUE}`,
      ])
    })

    it('says that all is well when it is', async () => {
      const { $ } = await open('/operations', health(WELL, WELL, WELL))
      expect($('.nhsuk-inset-text').text()).toContain('Nothing has waited too long.')
      expect($('.nhsuk-card--warning').length).toBe(0)
    })

    it('still shows the others when a service does not answer', async () => {
      const page = await open('/operations', health(WELL, AWAY, WELL))
      expect(page.status).toBe(200)
      expect(page.$('.nhsuk-card--warning').text()).toContain('the service does not answer')
      expect(page.$('section').eq(1).text()).toContain('This service does not answer.')
      expect(summary(page, 1)).toMatchObject({ 'Carried by': 'PostgreSQL' })
    })
  })

  describe('messages set aside', () => {
    const lists = (items: object[], next?: string): FakeAnswers => ({
      'pipeline GET /operations/dead-letters': { items: [] },
      'notifications GET /operations/dead-letters': { items, ...(next && { next }) },
      'organisations GET /operations/dead-letters': AWAY,
      'spend GET /operations/dead-letters': { items: [] },
    })

    it('are listed by service, with why and since when, and nothing of what they say', async () => {
      const page = await open('/operations/dead-letters', lists([LETTER], 'abc'))
      expect(cells(page)).toEqual([
        [LETTER.event?.type, QUEUE, 'Error: <b>out of order</b>', '5', '2 days ago'],
      ])
      expect(page.$('main table a').attr('href')).toBe(LETTER_PATH)
      const sections = page.$('section').toArray()
      expect(page.$(sections[0]).text()).toContain('There are none.')
      expect(page.$(sections[2]).text()).toContain('This service does not answer.')
      expect(page.$('section p a').attr('href')).toBe(
        '/operations/dead-letters?service=notifications&state=parked&cursor=abc',
      )
    })

    it('are listed of one service, queue and state, from where the page before ended', async () => {
      const path = `/operations/dead-letters?service=notifications&queue=${QUEUE}&state=discarded&cursor=abc`
      const { $ } = await open(path, lists([]))
      expect(web.asked).toHaveLength(1)
      const [{ query } = { query: new URLSearchParams() }] = web.asked as Asked[]
      expect(Object.fromEntries(query)).toEqual({
        ...{ state: 'discarded', limit: '50', consumer: QUEUE, cursor: 'abc' },
      })
      expect($('select[name=state] option[selected]').attr('value')).toBe('discarded')
      expect($('select[name=service] option[selected]').attr('value')).toBe('notifications')
    })

    it('are listed as usual when the address asks for what there is not', async () => {
      const { status } = await open('/operations/dead-letters?state=x&service=y', lists([]))
      expect(status).toBe(200)
      expect(web.asked).toHaveLength(4)
    })

    it('are shown one by one, with what was decided before and what can be', async () => {
      const page = await open(LETTER_PATH, { [api]: LETTER })
      expect(summary(page)).toMatchObject({
        State: 'Set aside until somebody decides',
        Event: 'pipeline.opportunity.published.v1',
        'Why it was set aside': 'Error: <b>out of order</b>',
        'Kept back since': '10 August 2026 at 09:30:05',
        Size: '1,024 bytes',
      })
      expect(page.$('main li').text()).toContain('Tried again by')
      const hrefs = page.$('main a.nhsuk-button').toArray()
      expect(hrefs.map((link) => page.$(link).attr('href'))).toEqual([
        `${LETTER_PATH}/redrive`,
        `${LETTER_PATH}/discard`,
      ])
    })

    it('that cannot be read are shown too, and those decided about offer no decision', async () => {
      const { event: _event, reason: _reason, ...unreadable } = LETTER
      const page = await open(LETTER_PATH, { [api]: { ...unreadable, state: 'discarded' } })
      expect(summary(page)).toMatchObject({ Event: 'Cannot be read', State: 'Given up' })
      expect(page.$('main a.nhsuk-button').length).toBe(0)
    })

    it.each([
      LETTER_PATH,
      `${LETTER_PATH}/redrive`,
      '/operations/dead-letters/nowhere/a/b',
      `/operations/dead-letters/constructor/${QUEUE}/${EVENT}`,
    ])('are not there at %s when there is none', async (path) => {
      expect((await open(path, {})).status).toBe(404)
    })

    it('are tried again after a page that asks', async () => {
      const answers = { [api]: LETTER, [apiPost('redrive')]: { act: 'redrive' }, ...lists([]) }
      const asks = await open(`${LETTER_PATH}/redrive`, answers)
      expect(asks.$('h1').text()).toBe('Try this message again?')
      expect(asks.$('main form').attr('action')).toBe(`${LETTER_PATH}/redrive`)
      const sent = await web.visitor.post(`${LETTER_PATH}/redrive`)
      expect([sent.status, sent.location]).toEqual([303, '/operations/dead-letters?done=redrive'])
      const { $ } = await web.visitor.get(sent.location)
      expect($('.nhsuk-notification-banner--success').text()).toContain('all its attempts again')
    })

    it('are given up with a reason', async () => {
      const answers = { [api]: LETTER, [apiPost('discard')]: { act: 'discard' } }
      await open(`${LETTER_PATH}/discard`, answers)
      const sent = await web.visitor.post(`${LETTER_PATH}/discard`, { reason: ' not wanted ' })
      expect(sent.location).toBe('/operations/dead-letters?done=discard')
      expect(web.asked.at(-1)).toMatchObject({ method: 'POST', body: { reason: 'not wanted' } })
    })

    it.each(['', 'no', 'x'.repeat(301)])('are not given up for the reason "%s"', async (reason) => {
      await open(`${LETTER_PATH}/discard`, { [api]: LETTER })
      const { status, $ } = await web.visitor.post(`${LETTER_PATH}/discard`, { reason })
      expect(status).toBe(400)
      expect($('title').text()).toMatch(/^Error: /)
      expect($('.nhsuk-error-summary a').attr('href')).toBe('#reason')
      expect($('#reason').val()).toBe(reason)
      expect($('#reason').attr('aria-describedby')).toContain('reason-error')
      expect(web.asked.every(({ method }) => method === 'GET')).toBe(true)
    })

    it('about which somebody else has decided meanwhile say so', async () => {
      const refusal = {
        status: 409,
        code: 'NOT_SET_ASIDE',
        detail: 'This message was given up before.',
      }
      const answers = { [api]: LETTER, [apiPost('redrive')]: new FakeReply(409, refusal) }
      await open(`${LETTER_PATH}/redrive`, answers)
      const { status, $ } = await web.visitor.post(`${LETTER_PATH}/redrive`)
      expect(status).toBe(409)
      expect($('.nhsuk-error-summary').text()).toContain('This message was given up before.')
    })

    it('are not decided about by a form from elsewhere', async () => {
      await open(`${LETTER_PATH}/redrive`, { [api]: LETTER })
      const { status } = await web.visitor.post(
        `${LETTER_PATH}/redrive`,
        {},
        { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
      )
      expect(status).toBe(403)
      expect(web.asked.every(({ method }) => method === 'GET')).toBe(true)
    })
  })

  describe('imports', () => {
    const counts = { expected: 1_000, received: 1_000, new: 900, changed: 50, unchanged: 45 }
    const done = {
      ...{ id: EVENT, source: 'notices <2026>.json', asAt: '2026-08-10T08:00:00Z' },
      ...{ startedAt: '2026-08-10T08:30:05Z', finishedAt: '2026-08-10T08:31:00Z' },
      ...{ complete: true, addsUp: true },
      counts: { ...counts, rejected: 5, warnings: 7, events: 880 },
    }
    const { finishedAt: _finished, ...running } = done

    it('are listed with their counts and their outcome', async () => {
      const items = [
        done,
        running,
        { ...done, complete: false },
        { ...done, addsUp: false, source: 'x'.repeat(300) },
      ]
      const page = await open('/operations/imports?cursor=abc', {
        'pipeline GET /imports': { items, next: 'def' },
      })
      expect(cells(page)[0]).toEqual([
        ...['notices <2026>.json', 'Complete, and adds up', '10 August 2026 at 09:30:05'],
        ...['1,000', '900', '50', '45', '5', '7', '880'],
      ])
      expect(cells(page).map(([, outcome]) => outcome)).toEqual([
        'Complete, and adds up',
        'Running, or broken off',
        'Not read to its end',
        'Does not add up',
      ])
      expect(page.$('main p a').attr('href')).toBe('/operations/imports?cursor=def')
    })

    it('are none in the beginning', async () => {
      const { $ } = await open('/operations/imports', { 'pipeline GET /imports': { items: [] } })
      expect($('main').text()).toContain('Nothing has been imported yet.')
      expect($('main table').length).toBe(0)
    })

    it('are shown one by one, with ledger and faults', async () => {
      const faults = [
        {
          place: 12,
          kind: 'rejected',
          field: 'tender.title',
          reason: 'is missing',
          ocid: 'ocds-1',
        },
        { place: 0, kind: 'file', reason: 'ends in the middle of a release' },
      ]
      const page = await open(`/operations/imports/${EVENT}`, {
        [`pipeline GET /imports/${EVENT}`]: { ...running, faults: { items: faults, next: '9' } },
      })
      expect(page.$('h1').text()).toBe('An import notices <2026>.json')
      expect(summary(page)).toMatchObject({ Outcome: 'Running, or broken off' })
      expect(Object.fromEntries(cells(page, 0))).toMatchObject({
        'Met in reading the source': '1,000',
        new: '900',
        'Events published': '880',
      })
      expect(cells(page, 1)).toEqual([
        ['12', 'Rejected', 'tender.title', 'is missing', 'ocds-1'],
        ['', 'The source itself', '', 'ends in the middle of a release', ''],
      ])
      expect(page.$('main p a').attr('href')).toBe(`/operations/imports/${EVENT}?cursor=9`)
    })

    it('say so when everything was taken as it stands', async () => {
      const { $ } = await open(`/operations/imports/${EVENT}`, {
        [`pipeline GET /imports/${EVENT}`]: { ...done, faults: { items: [] } },
      })
      expect($('main').text()).toContain('Everything was taken as it stands.')
    })

    it('are not there when there is no such import', async () => {
      expect((await open('/operations/imports/nothing', {})).status).toBe(404)
    })
  })

  it.each(['/operations', '/operations/dead-letters', LETTER_PATH, '/operations/imports'])(
    '%s is for operators alone, kept by nobody, and holds no style or script of its own',
    async (path) => {
      const answers = { ...health(WELL, BUSY, WELL), [api]: LETTER }
      const lists = {
        'pipeline GET /operations/dead-letters': { items: [LETTER] },
        'notifications GET /operations/dead-letters': { items: [] },
        'organisations GET /operations/dead-letters': { items: [] },
        'spend GET /operations/dead-letters': { items: [] },
        'pipeline GET /imports': { items: [] },
      }
      const page = await open(path, { ...answers, ...lists })
      expect(page.status).toBe(200)
      expect(page.headers.get('cache-control')).toBe('no-store')
      expect(page.$('main style, main script, main [style], main [onclick]').length).toBe(0)
      expect(page.$('h1').length).toBe(1)
      await web.close()
      expect((await open(path, answers, { ...OPERATOR, roles: ['buyer'] })).status).toBe(403)
    },
  )
})
