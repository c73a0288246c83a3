import type { components } from '@inroad/api-clients/notifications.paths'
import { FakeReply, type FakeAnswers } from '../../../test/fake-services.js'
import { openWeb, type WebUnderTest } from '../../../test/open-web.js'
import { readSearchWords } from './search-words.js'
import { wishOf } from './wish.js'

type Preview = components['schemas']['PreviewView']

const QUERY = 'words=catheters&region=UKD&nhsOnly=true'
const NASTY = `<img src=x onerror=alert(1)> & "quotes"`
const PREVIEW: Preview = {
  days: 90,
  since: '2026-08-24T00:00:00Z',
  count: 1_000,
  more: true,
  criteria: {} as Preview['criteria'],
  inWords: [
    { label: 'Where', text: 'North West (UKD)' },
    { label: 'Words', text: 'catheters' },
  ],
  newest: [
    {
      opportunityId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11',
      title: 'Supply of urinary catheters',
      buyers: ['Example Vale NHS Foundation Trust'],
      publishedAt: '2026-08-10T08:30:00Z',
      deadline: '2026-09-14T11:00:00Z',
      state: 'open',
      why: [{ label: 'Words', text: 'catheters' }],
    },
    {
      opportunityId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c12',
      title: NASTY,
      buyers: [],
      publishedAt: '2026-08-09T08:30:00Z',
      state: 'closed',
      why: [],
    },
  ],
}

describe('asking for alerts', () => {
  let web: WebUnderTest
  const open = async (answers: FakeAnswers = {}) => {
    web = await openWeb({
      answers: {
        'notifications POST /subscriptions/preview': PREVIEW,
        'notifications POST /subscriptions': new FakeReply(202, {
          status: 'confirmation-needed',
          message: '',
        }),
        ...answers,
      },
    })
    return web.visitor
  }
  afterEach(() => web.close())

  const sentTo = (path: string) =>
    web.asked.filter((asked) => asked.path === path).map(({ body }) => body)

  it('shows what would have been told, before anything is asked', async () => {
    const visitor = await open()
    const { status, $, headers } = await visitor.get(`/subscribe?${QUERY}`)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toContain('no-store')
    expect($('title').text()).toBe('Check what you would be told about – Inroad')
    expect($('dl').text()).toContain('North West (UKD)')
    expect($('main').text()).toContain('More than 1,000 opportunities matched')
    const [first, second] = $('.inroad-previewed li')
      .toArray()
      .map((item) => $(item).text())
    expect(first).toContain('Example Vale NHS Foundation Trust')
    expect(first).toContain('Published 10 August 2026. Closes 14 September 2026.')
    expect(first).toContain('Why: Words: catheters')
    expect(second).toContain('Buyer not stated')
    expect(second).toContain('This one has closed')
    expect(sentTo('/subscriptions/preview')).toEqual([
      {
        criteria: {
          words: ['catheters'],
          excludedWords: [],
          cpv: [],
          regions: ['UKD'],
          buyers: [],
          stages: [],
          nhsOnly: true,
        },
      },
    ])
  })

  it('shows text from notices as text', async () => {
    const { $ } = await (await open()).get(`/subscribe?${QUERY}`)
    expect($('.inroad-previewed').text()).toContain(NASTY)
    expect($('main img')).toHaveLength(0)
  })

  it('leads back to the same search', async () => {
    const { $ } = await (await open()).get(`/subscribe?${QUERY}&cursor=abc&sort=newest`)
    expect($('a:contains("Change your search")').attr('href')).toBe(`/opportunities?${QUERY}`)
  })

  it('says when nothing matched', async () => {
    const nothing = { ...PREVIEW, count: 0, more: false, newest: [] }
    const visitor = await open({ 'notifications POST /subscriptions/preview': nothing })
    const { $ } = await visitor.get(`/subscribe?${QUERY}`)
    expect($('main').text()).toContain('Nothing matched.')
    expect($('.inroad-previewed')).toHaveLength(0)
  })

  it('says what of a search alerts leave out', async () => {
    const { $ } = await (
      await open()
    ).get(`/subscribe?${QUERY}&buyer=northmoor&closingBefore=2026-09-01`)
    expect($('.nhsuk-inset-text li')).toHaveLength(2)
  })

  it('says when nothing was chosen, and asks for everything only when told to', async () => {
    const visitor = await open()
    const { $ } = await visitor.get('/subscribe?words=&smeSuitable=true')
    expect($('h1').text()).toContain('You have not chosen anything yet')
    expect(web.asked).toEqual([])
    await visitor.get('/subscribe?everything=true')
    expect(sentTo('/subscriptions/preview')).toEqual([{ everything: true }])
  })

  it('says what can not be searched for, linked to where it is changed', async () => {
    const refused = new FakeReply(422, {
      status: 422,
      code: 'WORDS_TOO_COMMON',
      detail: 'x',
      fields: [{ field: 'words', message: '"the" finds nothing. Leave it out or say more' }],
    })
    const visitor = await open({ 'notifications POST /subscriptions/preview': refused })
    const { status, $ } = await visitor.get('/subscribe?words=the')
    expect(status).toBe(400)
    expect($('title').text()).toMatch(/^Error: /)
    const link = $('.nhsuk-error-summary a')
    expect(link.text()).toContain('"the" finds nothing')
    expect($(link.attr('href') ?? '').attr('href')).toBe('/opportunities?words=the')
  })

  it('asks how often, and needs an answer', async () => {
    const visitor = await open()
    const { $ } = await visitor.get(`/subscribe/frequency?${QUERY}`)
    expect($('h1').text()).toContain('How often do you want to hear?')
    expect($('input[type=radio]')).toHaveLength(3)
    expect($('input[type=radio]:checked')).toHaveLength(0)
    const missing = await visitor.post('/subscribe/frequency', { search: QUERY })
    expect(missing.status).toBe(400)
    expect(missing.$('.nhsuk-error-summary a').attr('href')).toBe('#frequency')
    expect(missing.$('#frequency').attr('type')).toBe('radio')
    expect(missing.$('input[name=search]').val()).toBe(QUERY)
    const chosen = await visitor.post('/subscribe/frequency', { search: QUERY, frequency: 'daily' })
    expect([chosen.status, chosen.location]).toEqual([
      303,
      `/subscribe/address?${QUERY}&frequency=daily`,
    ])
  })

  it.each([
    ['', 'Enter your email address'],
    ['no address', 'Enter an email address in the correct format'],
    ['a@example.org\r\nBcc: b@example.org', 'Enter an email address in the correct format'],
  ])('shows %j again as it was typed, with what to do', async (email, message) => {
    const visitor = await open()
    await visitor.get(`/subscribe/address?${QUERY}&frequency=daily`)
    const fields = { search: QUERY, frequency: 'daily', email }
    const { status, $ } = await visitor.post('/subscribe/address', fields)
    expect(status).toBe(400)
    expect($('.nhsuk-error-summary a[href="#email"]').text()).toContain(message)
    expect($('#email-error').text()).toContain(message)
    expect(($('#email').val() ?? '') as string).toContain(email.slice(0, 2))
    expect(sentTo('/subscriptions')).toEqual([])
  })

  it('goes from a search to a mail without anything in the address but the search', async () => {
    const visitor = await open()
    await visitor.get(`/subscribe/address?${QUERY}&frequency=weekly`)
    const given = { search: QUERY, frequency: 'weekly', email: ' Sme@EXAMPLE.org ' }
    expect((await visitor.post('/subscribe/address', given)).location).toBe('/subscribe/check')
    const check = await visitor.get('/subscribe/check')
    const rows = check
      .$('.nhsuk-summary-list__value')
      .toArray()
      .map((row) => check.$(row).text())
    expect(rows).toEqual([
      'Where: North West (UKD); Words: catheters',
      'Once a week',
      'Sme@example.org',
    ])
    const sent = await visitor.post('/subscribe/check')
    expect([sent.status, sent.location]).toEqual([303, '/subscribe/sent'])
    expect(sentTo('/subscriptions')).toMatchObject([
      { email: 'Sme@example.org', frequency: 'weekly', criteria: { regions: ['UKD'] } },
    ])
    const done = await visitor.get('/subscribe/sent')
    expect(done.$('h1').text()).toContain('Check your email')
    expect(done.html).not.toContain('example.org')
  })

  it('pressed twice, or gone back to, sends once', async () => {
    const visitor = await open()
    await visitor.get(`/subscribe/address?${QUERY}&frequency=daily`)
    const given = { search: QUERY, frequency: 'daily', email: 'sme@example.org' }
    await visitor.post('/subscribe/address', given)
    await visitor.get('/subscribe/check')
    for (let press = 0; press < 2; press += 1) {
      expect((await visitor.post('/subscribe/check')).location).toBe('/subscribe/sent')
    }
    expect(sentTo('/subscriptions')).toHaveLength(1)
    expect((await visitor.get('/subscribe/check')).location).toBe('/subscribe')
  })

  it('lets each answer be changed', async () => {
    const visitor = await open()
    await visitor.get(`/subscribe/address?${QUERY}&frequency=daily`)
    const given = { search: QUERY, frequency: 'daily', email: 'sme@example.org' }
    await visitor.post('/subscribe/address', given)
    const { $ } = await visitor.get('/subscribe/check')
    const links = $('.nhsuk-summary-list__actions a')
      .toArray()
      .map((link) => $(link).attr('href') ?? '')
    expect(links).toEqual([
      `/subscribe?${QUERY}`,
      `/subscribe/frequency?${QUERY}&frequency=daily`,
      `/subscribe/address?${QUERY}&frequency=daily`,
    ])
    const [, frequency = '', address = ''] = links
    expect((await visitor.get(frequency)).$('input:checked').val()).toBe('daily')
    expect((await visitor.get(address)).$('#email').val()).toBe('sme@example.org')
  })

  it('takes no form from elsewhere', async () => {
    const visitor = await open()
    const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expect((await visitor.post('/subscribe/check', {}, elsewhere)).status).toBe(403)
    expect(sentTo('/subscriptions')).toEqual([])
  })
})

describe('a search as a wish', () => {
  it.each([
    ['catheters', ['catheters'], []],
    ['urinary catheters', ['urinary + catheters'], []],
    ['"stoma bags" or catheters', ['stoma bags', 'catheters'], []],
    ['wound "foam dressing" -silver', ['wound + foam dressing'], ['silver']],
    ['catheters, (urinary)', ['catheters + urinary'], []],
    ['- " or', [], []],
    ['', [], []],
  ])('reads %j as the search does', (typed, words, excludedWords) => {
    expect(readSearchWords(typed)).toEqual({ words, excludedWords })
  })

  it('takes over every part that alerts know', () => {
    const query = {
      cpv: ['33', '85'],
      region: 'UKD',
      valueMin: '£10,000',
      valueMax: '50000',
      valueNotStated: 'false',
      buyer: 'GB-NHS:RQM',
      stage: 'tender',
      smeSuitable: 'true',
    }
    expect(wishOf(query)).toMatchObject({
      chooses: true,
      leftOut: [],
      wanted: {
        criteria: {
          cpv: ['33', '85'],
          regions: ['UKD'],
          valueMin: '10000',
          valueMax: '50000',
          valueNotStated: false,
          buyers: ['GB-NHS:RQM'],
          stages: ['tender'],
          prefersSme: true,
        },
      },
    })
  })

  it.each([{}, { stage: 'open' }, { smeSuitable: 'true' }, { valueNotStated: 'false' }])(
    'of %j chooses nothing',
    (query) => {
      expect(wishOf(query).chooses).toBe(false)
    },
  )
})
