import type { Caller } from '../../kit/caller.js'
import { FakeReply, type Asked, type FakeAnswers } from '../../../test/fake-services.js'
import { FIGURES } from '../../../test/figures-world.js'
import { openWeb, type WebUnderTest } from '../../../test/open-web.js'
import { KEPT, NOT_YET, SHARE } from '../../../test/samples/figures.js'
import type { Page } from '../../../test/visitor.js'

const FIGURE = '/spend/figures/sme-share'
const ANALYST: Caller = {
  personId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c12',
  name: 'Ana Analyst',
  roles: ['analyst'],
  accessToken: 'token',
}

let web: WebUnderTest | undefined
afterEach(() => web?.close())

async function open(path: string, more: FakeAnswers = {}, caller?: Caller): Promise<Page> {
  await web?.close()
  web = await openWeb({ answers: { ...FIGURES, ...more }, caller })
  return web.visitor.get(path)
}

describe("a figure's own page", () => {
  it('puts the numbers into the formula, and gives the range worked out', async () => {
    const { $ } = await open(`${FIGURE}?org=RZ9&fy=2020`)
    const lines = $('main ul').first().text()
    expect(lines).toContain(
      '£2,400,000.00 ÷ (£2,400,000.00 + £6,000,000.00 + £1,600,000.00) = 24.0%',
    )
    expect(lines).toContain('(£2,400,000.00 + £1,600,000.00) ÷ £10,000,000.00 = 40.0%')
  })

  it('warns in the formula too when it is not yet a figure', async () => {
    const { $ } = await open(FIGURE, {
      'spend GET /figures/sme-share': { ...SHARE, numbers: NOT_YET },
    })
    expect($('main ul').first().text()).toContain('this is not yet a figure')
  })

  it('shows the same period by each method, as it was and as it is', async () => {
    const { $ } = await open(`${FIGURE}?org=RZ9&fy=2020&cut=40`)
    const names = $('main table th[scope=row]')
      .toArray()
      .map((name) => $(name).text())
    expect(names).toEqual([
      'v1, as it was (shown above)',
      'v1, as it is',
      'v2, as it was',
      'v2, as it is',
    ])
    const queries = ((web?.asked ?? []) as Asked[])
      .filter(({ path }) => path === '/figures/sme-share')
      .map(({ query }) => query.toString())
    expect(queries).toHaveLength(4)
    expect(queries.every((query) => query.includes('cut=40'))).toBe(true)
  })

  it('shows the rest when one method takes too long', async () => {
    const { $, status } = await open(FIGURE, {
      'spend GET /figures/sme-share': ({ query }: Asked) =>
        query.get('method') === 'v2' ? new FakeReply(503) : SHARE,
    })
    expect(status).toBe(200)
    expect($('main table').text()).toContain('could not be calculated in time')
  })

  it('shows the query that gives it, and leads to its rows', async () => {
    const sql = 'select 1 from spend_public.payments'
    const { $ } = await open(`${FIGURE}?org=RZ9`, {
      'spend GET /figures/sme-share': { ...SHARE, sql },
    })
    expect($('pre').text()).toContain(sql)
    const links = $('main a')
      .toArray()
      .map((link) => $(link).attr('href'))
    expect(links).toEqual(
      expect.arrayContaining([
        `${FIGURE}/rows?org=RZ9&fy=2020`,
        '/spend/lines?org=RZ9&fy=2020',
        '/spend/download/sme-share-rows.csv?org=RZ9&fy=2020',
      ]),
    )
  })

  it('is published by analysts alone, whole, and then has an address for ever', async () => {
    const answers = { 'spend POST /figures/sme-share': KEPT }
    const page = await open(`${FIGURE}?org=RZ9`, answers, ANALYST)
    expect(page.$('#keep').length).toBe(1)
    const fields = { org: 'RZ9', fy: '2020', method: 'v1' }
    const sent = await web?.visitor.post(FIGURE, fields)
    expect(sent?.location).toBe(`/spend/figures/${KEPT.id}?done=published`)
    const posted = web?.asked.find(({ method }) => method === 'POST')
    expect(posted?.body).toEqual({ org: 'RZ9', fy: 2020, method: 'v1', series: 'as-was' })
    expect((await open(`${FIGURE}?category=Other`, {}, ANALYST)).$('#keep').length).toBe(0)
    expect((await open(FIGURE)).$('#keep').length).toBe(0)
  })

  it('says why a figure was not published', async () => {
    const refusal = new FakeReply(403, { status: 403, detail: 'Only for your own organisation.' })
    await open(FIGURE, { 'spend POST /figures/sme-share': refusal }, ANALYST)
    const page = await web?.visitor.post(FIGURE, { org: 'RZ8', fy: '2020' })
    expect(page?.status).toBe(409)
    expect(page?.$('.nhsuk-error-summary').text()).toContain('Only for your own organisation.')
  })
})

describe('a published figure', () => {
  it('stays as it was, with the same period as it looks now beside it', async () => {
    const { $ } = await open(`/spend/figures/${KEPT.id}`)
    expect($('h1').text()).toContain('SME share of Example Vale NHS Foundation Trust, 2020/21')
    expect($('.inroad-headline').text()).toContain('24.0% of direct spend')
    expect($('main').text()).toContain('Calculated on 10 August 2026 at 09:30:05.')
    const rows = $('main table tbody tr')
    expect(rows.eq(0).text()).toContain('As published: v1, point 57')
    expect(rows.eq(1).text()).toContain('Now by v1, point 90')
    expect(rows.eq(1).find('td').last().text()).toBe('+2.0')
    expect($('pre').text()).toContain(KEPT.sql)
  })

  it('is not there where nobody published one', async () => {
    expect((await open('/spend/figures/none-such')).status).toBe(404)
  })
})

describe('the methods', () => {
  it('are told in words, the usual one marked', async () => {
    const { $ } = await open('/spend/methods')
    expect($('main h2').first().text()).toBe('v1 (used where nobody names another)')
    const main = $('main').text()
    expect(main).toContain('decided by an analyst, with its source; declared in a notice')
    expect(main).toContain('NHS bodies, Government, Pensions and tax, Individuals')
    expect(main).toContain('50.0% coverage on')
  })
})

describe('indirect spend', () => {
  const sterling = { total: '900.00', sme: '300.00', notSme: '500.00', unknown: '100.00' }
  const grade = (evidence: string, returns: number) => ({
    evidence,
    returns,
    subcontractors: returns * 10,
    sterling,
    ...(returns > 0 && { share: 0.3333, lowest: 0.3333, highest: 0.4444 }),
  })
  const INDIRECT = {
    definition: 'Indirect',
    formula: 'share = sme / total',
    financialYear: 2020,
    dataCut: 57,
    byEvidence: [grade('declared', 2), grade('sampled', 0), grade('invoiced', 1)],
    nhsSupplyChain: [grade('declared', 1)],
    coverage: {
      nhsIncome: '1000.00',
      largeSupplierSpend: '4000.00',
      share: 0.25,
      withoutIncome: 1,
    },
    methods: ['indirect-v1'],
    rebuild: '/figures/indirect?fy=2020',
  }

  it('stands by evidence grade, apart from direct spend and from NHS Supply Chain', async () => {
    const { $, status } = await open('/spend/indirect?fy=2020', {
      'spend GET /figures/indirect': INDIRECT,
    })
    expect(status).toBe(200)
    const [strategic, supplyChain] = $('main table').toArray()
    expect($('tbody tr', strategic).eq(0).text()).toContain('33.3% to 44.4%')
    expect($('tbody tr', strategic).eq(1).text()).toContain('no return')
    expect($('tbody tr', supplyChain).length).toBe(1)
    const main = $('main').text()
    expect(main).toContain('25.0% of the £4,000.00 paid directly to suppliers that are not SMEs')
    expect(main).toContain('1 return did not say what the NHS paid.')
    expect(main).toContain('Nothing is said of them unless a method is named.')
    expect($('main svg[role=img]').length).toBe(1)
  })

  it('is extrapolated only where a method was named', async () => {
    const extrapolation = {
      method: 'indirect-v1',
      summary: 'As those who gave returns',
      formula: 'share * spend',
      applied: true,
      reason: '',
      sterling: { sme: '1200.00', unknown: '400.00' },
      share: 0.3,
      lowest: 0.3,
      highest: 0.4,
    }
    const { $ } = await open('/spend/indirect?fy=2020&extrapolate=indirect-v1', {
      'spend GET /figures/indirect': { ...INDIRECT, extrapolation },
    })
    const asked = (web?.asked as Asked[]).find(({ path }) => path === '/figures/indirect')
    expect(asked?.query.toString()).toBe('fy=2020&method=indirect-v1')
    expect($('main').text()).toContain('Extrapolated by the method indirect-v1')
    expect($('main').text()).toContain('30.0% of spend with large suppliers')
  })

  it('is of the newest year with direct spend unless one is named', async () => {
    await open('/spend/indirect', { 'spend GET /figures/indirect': INDIRECT })
    const asked = (web?.asked as Asked[]).find(({ path }) => path === '/figures/indirect')
    expect(asked?.query.toString()).toBe('fy=2020')
  })
})

describe('the data for own tools', () => {
  it('are explained with the address of this site', async () => {
    const { $ } = await open('/spend/data/access')
    expect($('pre').text()).toContain(`${web?.visitor.url ?? '-'}/api/v1/spend/changes?since=`)
    expect($('pre').text()).toContain("inroad events tail 'spend.#'")
    expect($('main table').text()).toContain('share_by_month')
  })

  it('have a feed that leads on within this site', async () => {
    const batch = [{ specversion: '1.0', id: 'one' }]
    const page = await open('/api/v1/spend/changes?since=2026-04-01&limit=5', {
      'spend GET /changes': new FakeReply(200, batch, {
        'inroad-cursor': 'abc',
        link: '</changes?cursor=abc&limit=5>; rel="next"',
      }),
    })
    expect(JSON.parse(page.html)).toEqual(batch)
    expect(page.headers.get('content-type')).toContain('application/cloudevents-batch+json')
    expect(page.headers.get('inroad-cursor')).toBe('abc')
    expect(page.headers.get('link')).toBe('</api/v1/spend/changes?cursor=abc&limit=5>; rel="next"')
    expect((web?.asked as Asked[])[0]?.query.toString()).toBe('since=2026-04-01&limit=5')
  })

  it('refuse as the service does', async () => {
    const gone = { status: 410, code: 'CURSOR_TOO_OLD', detail: 'Begin again' }
    const page = await open('/api/v1/spend/changes?cursor=old', {
      'spend GET /changes': new FakeReply(410, gone),
    })
    expect(page.status).toBe(410)
    expect(JSON.parse(page.html)).toEqual(gone)
  })
})
