import { FakeReply, type FakeAnswers } from '../../../test/fake-services.js'
import { openWeb, type WebUnderTest } from '../../../test/open-web.js'
import {
  CATHETERS,
  LINE,
  MEDICAL,
  REGIONS,
  resultsOf,
} from '../../../test/samples/opportunities.js'

const FOUND = 'pipeline GET /opportunities'

describe('searching', () => {
  let web: WebUnderTest
  afterEach(() => web.close())

  async function open(path: string, answers: FakeAnswers = {}) {
    web = await openWeb({
      answers: {
        [FOUND]: resultsOf(LINE),
        'pipeline GET /regions': REGIONS,
        'pipeline GET /cpv': { items: [], around: [MEDICAL, CATHETERS] },
        ...answers,
      },
    })
    return web.visitor.get(path)
  }
  const asked = () =>
    web.asked.find(({ path }) => path === '/opportunities') as unknown as { query: URLSearchParams }

  it('shows each opportunity with what decides whether to read on', async () => {
    const { status, $ } = await open('/opportunities')
    expect(status).toBe(200)
    expect($('h2').first().text()).toBe('1 opportunity')
    expect($('h3 a').attr('href')).toBe(`/opportunities/${LINE.id}`)
    const item = $('main li:has(h3)').text()
    for (const words of [
      ...['Example Vale NHS Foundation Trust', '14 September 2026 at 12 noon', '£240,000'],
      ...['Greater Manchester', '10 August 2026', 'Out to tender', 'Suits SMEs'],
    ]) {
      expect(item).toContain(words)
    }
  })

  it('asks the service for what the form says, and for nothing that was left empty', async () => {
    await open(
      '/opportunities?words=catheters&cpv=&cpv=33&region=UKD&valueMin=%C2%A310%2C000&valueMax=' +
        '&valueNotStated=false&nhsOnly=true&buyer=&stage=open&sort=newest&closingBefore-day=4' +
        '&closingBefore-month=9&closingBefore-year=2026&closingAfter-day=',
    )
    expect(Object.fromEntries(asked().query)).toEqual({
      ...{ words: 'catheters', cpv: '33', region: 'UKD', valueMin: '10000' },
      ...{ valueNotStated: 'false', nhsOnly: 'true', sort: 'newest', closingBefore: '2026-09-04' },
    })
  })

  it('shows again what was chosen, in words, with the filters open', async () => {
    const { $ } = await open('/opportunities?cpv=331412&region=UKD3&nhsOnly=true&stage=planning')
    expect($('details[open]').length).toBe(1)
    expect($('input[name=cpv][checked]').val()).toBe('331412')
    expect($('label[for=chosen]').text()).toContain('Catheters (331412)')
    expect($('input[name=region][checked]').val()).toBe('UKD3')
    expect($('input[name=nhsOnly][checked]').length).toBe(1)
    expect($('select[name=stage] option[selected]').val()).toBe('planning')
  })

  it('sends each part of a closing date under the name that it is read by', async () => {
    const { $ } = await open('/opportunities?closingBefore=2026-09-04')
    for (const [part, value] of Object.entries({ day: '04', month: '09', year: '2026' })) {
      expect($(`input[name="closingBefore-${part}"]`).val()).toBe(value)
    }
  })

  it('keeps the filters closed where nothing was chosen', async () => {
    const { $ } = await open('/opportunities?words=catheters')
    expect($('details').length).toBe(1)
    expect($('details[open]').length).toBe(0)
  })

  it('offers to be told, with the same search', async () => {
    const { $ } = await open('/opportunities?words=catheters&region=UKD&nhsOnly=true&sort=newest')
    expect($('a.nhsuk-button').attr('href')).toBe(
      '/subscribe?words=catheters&region=UKD&nhsOnly=true',
    )
  })

  it('says which words it searched for instead, and offers those that were typed', async () => {
    const { $ } = await open('/opportunities?words=cathaters', {
      [FOUND]: { ...resultsOf(LINE), correctedTo: 'catheters' },
    })
    expect($('.nhsuk-inset-text').text()).toContain('Showing results for “catheters”.')
    expect($('.nhsuk-inset-text a').attr('href')).toBe('/opportunities?words=cathaters&exact=true')
  })

  it('leads to the pages before and after with the whole search', async () => {
    const { $ } = await open('/opportunities?cpv=33&cursor=here', {
      [FOUND]: { ...resultsOf(LINE), total: 2000, moreThanTotal: true, next: 'n', previous: 'p' },
    })
    expect($('h2').first().text()).toBe('More than 2,000 opportunities')
    expect(asked().query.get('cursor')).toBe('here')
    const links = $('.nhsuk-pagination a').map((_, a) => $(a).attr('href'))
    expect(links.get()).toEqual([
      '/opportunities?cpv=33&cursor=p',
      '/opportunities?cpv=33&cursor=n',
    ])
  })

  it('says what to do where nothing was found', async () => {
    const { status, $ } = await open('/opportunities?words=nothing&nhsOnly=true', {
      [FOUND]: resultsOf(),
    })
    expect(status).toBe(200)
    expect($('h2').first().text()).toBe('No opportunities found')
    expect($('a[href="/opportunities?words=nothing"]').length).toBeGreaterThan(0)
    expect($('a[href="/opportunities?words=nothing&nhsOnly=true&stage=all"]').length).toBe(1)
  })

  it('says what is wrong beside each field, in the words of the form', async () => {
    const fields = [
      { field: 'valueMin', message: 'secret inner words' },
      { field: 'closingBefore', message: 'secret inner words' },
    ]
    const problem = new FakeReply(400, { status: 400, code: 'INVALID_INPUT', fields })
    const page = await open('/opportunities?valueMin=many&closingBefore-day=31', {
      [FOUND]: problem,
    })
    const { status, $, html } = page
    expect(status).toBe(400)
    expect($('title').text()).toMatch(/^Error: /)
    const links = $('.nhsuk-error-summary a').map((_, a) => $(a).attr('href') ?? '')
    expect(links.get()).toEqual(['#valueMin', '#closingBefore-day'])
    for (const link of links.get()) expect($(link).length).toBe(1)
    expect($('#valueMin').val()).toBe('many')
    expect(html).not.toContain('secret inner words')
    expect(page.headers.get('cache-control')).toBe('no-store')
  })

  it('may be kept for some seconds, and is answered with 304 to whoever has it', async () => {
    const { headers } = await open('/opportunities')
    expect(headers.get('cache-control')).toMatch(/^public, max-age=10/)
    const again = await web.visitor.get('/opportunities', {
      'if-none-match': headers.get('etag') ?? '',
      'cache-control': 'max-age=0',
    })
    expect(again.status).toBe(304)
  })

  it('shows what others typed as text and never as part of the page', async () => {
    const attack = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>'
    const { $ } = await open(`/opportunities?words=${encodeURIComponent(attack)}`, {
      [FOUND]: resultsOf({
        ...LINE,
        title: attack,
        excerpt: attack,
        buyers: [{ name: attack, identifiers: [] }],
      }),
    })
    expect($('main script, main img').length).toBe(0)
    expect($('h3').text()).toBe(attack)
    expect($('#words').val()).toBe(attack)
  })

  describe('for a category', () => {
    it('browses from the divisions inward, keeping the search', async () => {
      const { $ } = await open('/opportunities/categories?words=bags', {
        'pipeline GET /cpv': { items: [MEDICAL], around: [] },
      })
      const links = $('main li a').map((_, a) => $(a).attr('href'))
      expect(links.get()).toEqual([
        '/opportunities/categories?words=bags&under=33',
        '/opportunities?words=bags&cpv=33',
      ])
    })

    it('finds one by its name', async () => {
      const { $ } = await open('/opportunities/categories?named=cath&cpv=33', {
        'pipeline GET /cpv': { items: [CATHETERS], around: [] },
      })
      expect($('h2').first().text()).toBe('Categories with “cath”')
      expect($('main li a').attr('href')).toBe('/opportunities?cpv=33&cpv=331412')
    })

    it('says so when none is called that', async () => {
      const { $ } = await open('/opportunities/categories?named=zzz', {
        'pipeline GET /cpv': { items: [], around: [] },
      })
      expect($('h2').first().text()).toContain('No category has “zzz” in its name')
    })
  })
})
