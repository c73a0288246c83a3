import type { Caller } from '../../kit/caller.js'
import { FakeReply, type Asked, type FakeAnswers } from '../../../test/fake-services.js'
import { FIGURES } from '../../../test/figures-world.js'
import { openWeb, type WebUnderTest } from '../../../test/open-web.js'
import { NOT_YET, NUMBERS, SHARE, CATEGORIES, CHANGES } from '../../../test/samples/figures.js'
import type { Page } from '../../../test/visitor.js'

const ANALYST: Caller = {
  personId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c12',
  name: 'Ana Analyst',
  roles: ['analyst'],
  accessToken: 'token',
}

describe('the figures of NHS spend', () => {
  let web: WebUnderTest | undefined
  afterEach(() => web?.close())

  async function open(path: string, more: FakeAnswers = {}, caller?: Caller): Promise<Page> {
    await web?.close()
    web = await openWeb({ answers: { ...FIGURES, ...more }, caller })
    return web.visitor.get(path)
  }

  const rows = ({ $ }: Page, table = 0) =>
    $('main table')
      .eq(table)
      .find('tbody tr')
      .toArray()
      .map((row) =>
        $('th, td', row)
          .toArray()
          .map((cell) =>
            $(cell).clone().find('.nhsuk-u-visually-hidden').remove().end().text().trim(),
          ),
      )
  const links = ({ $ }: Page) =>
    $('main a')
      .toArray()
      .map((link) => $(link).attr('href') ?? '')

  it('give the share with its range, and with what it is worth', async () => {
    const page = await open('/spend?org=RZ9&fy=2020')
    expect(page.status).toBe(200)
    const main = page.$('main').text()
    expect(page.$('.inroad-headline').text()).toContain('24.0% of direct spend went to SMEs')
    expect(main).toContain('Between 24.0% and 40.0%: the lower if none')
    expect(main).toContain('the status is known for 84.0% of third-party spend')
    expect(main).toContain('5.0% was paid to names nobody has identified yet')
    expect(main).toContain('point 57 of the data, 10 August 2026 at 09:30:05')
    expect(main).toContain('v1 (SME by PA2023)')
    expect(main).toContain('Target: 33.0% (voluntary)')
    expect(page.$('pre').text()).toContain('inroad spend figure sme-share --org RZ9')
  })

  it('call a share with under half of the value classified not yet a figure', async () => {
    const { $ } = await open('/spend', {
      'spend GET /figures/sme-share': { ...SHARE, numbers: NOT_YET, yetAFigure: false },
    })
    const headline = $('.inroad-headline')
    expect(headline.find('h2').text()).toBe('Not yet a figure')
    expect(headline.text()).toContain('known for 40.0% of the value')
    expect(headline.text()).toContain('anywhere between 24.0% and 84.0%')
    expect(headline.text()).not.toContain('24.0% of direct spend')
  })

  it('say so where nothing was spent', async () => {
    const none = { sme: '0.00', notSme: '0.00', unknown: '0.00', thirdParty: '0.00', lines: 0 }
    const page = await open('/spend', {
      'spend GET /figures/sme-share': { ...SHARE, numbers: { ...none, yetAFigure: false } },
    })
    expect(page.$('.inroad-headline h2').text()).toBe('No spend with third parties')
    expect(page.$('svg[role=img]').length).toBe(0)
  })

  it('show the parts to the penny, NHS Supply Chain and the rest apart, each leading to its rows', async () => {
    const page = await open('/spend?org=RZ9')
    expect(rows(page)).toEqual([
      ['SME', '£2,400,000.00', '24.0%'],
      ['Not an SME', '£6,000,000.00', '60.0%'],
      ['Not known', '£1,600,000.00', '16.0%'],
      ['Third-party spend', '£10,000,000.00', ''],
    ])
    expect(rows(page, 1)[0]).toEqual(['NHS Supply Chain', '£500,000.10'])
    expect(rows(page, 1).at(-1)).toEqual(['Outside the share, all together', '£1,150,000.10'])
    expect(links(page)).toEqual(
      expect.arrayContaining([
        '/spend/lines?org=RZ9&fy=2020&class=sme',
        '/spend/lines?org=RZ9&fy=2020&class=nhs-supply-chain',
        '/spend/figures/sme-share?org=RZ9',
      ]),
    )
  })

  it('ask for what the address says, and carry it to the other pages and the file', async () => {
    const chosen = 'org=RZ9&fy=2020&method=v2&series=as-is&cut=40'
    const page = await open(`/spend?${chosen}`)
    const [asked] = (web?.asked ?? []) as Asked[]
    expect(Object.fromEntries(asked?.query ?? [])).toEqual({
      org: 'RZ9',
      fy: '2020',
      method: 'v2',
      series: 'as-is',
      cut: '40',
    })
    expect(links(page)).toEqual(
      expect.arrayContaining([
        `/spend/categories?${chosen}`,
        `/spend/download/sme-share.csv?${chosen}`,
      ]),
    )
    expect(links(page).filter((href) => href.startsWith('/spend/lines?'))).toEqual([
      `/spend/lines?${chosen}`,
    ])
  })

  it.each([
    ['/spend/categories', 'By category of spend', 'Clinical supplies'],
    ['/spend/routes', 'By route to market', 'Framework'],
    ['/spend/regions', 'By region', 'London'],
    ['/spend/months', 'By month', 'April 2020'],
    ['/spend/over-time', 'Over the years', '2019/20'],
    ['/spend/suppliers-paid', 'Suppliers paid most', 'Smallwater Medical Ltd'],
    ['/spend/concentration', 'How many suppliers hold the spend', '14'],
    ['/spend/supplier-changes', 'New suppliers and suppliers lost', 'New suppliers'],
    ['/spend/payments', 'Invoices paid within 30 days', 'April 2020'],
  ])('draw %s with the same figures in a table', async (path, heading, name) => {
    const page = await open(`${path}?org=RZ9`)
    expect(page.status).toBe(200)
    expect(page.$('h1').text()).toContain(heading)
    expect(page.$('main svg[role=img]').length).toBeGreaterThan(0)
    expect(page.$('main table th[scope=row]').text()).toContain(name)
    expect(page.$('style, [style]').length).toBe(0)
    expect(page.headers.get('cache-control')).toContain('public')
  })

  it('give a part with too little known no share, and lead to its payments by class', async () => {
    const page = await open('/spend/categories?org=RZ9')
    const [, estates] = rows(page)
    expect(estates).toEqual([
      'Estates & facilities',
      'not yet a figure',
      '24.0% to 84.0%',
      '£2,400,000.00',
      '£1,600,000.00',
      '£6,000,000.00',
      '£10,000,000.00',
      '1,240',
      '40.0%',
    ])
    expect(rows(page).at(-1)?.[6]).toBe('£10,000,000.00')
    expect(links(page)).toContain(
      '/spend/lines?org=RZ9&fy=2020&category=Estates+%26+facilities&class=unknown',
    )
  })

  it('lead to no rows by another method, since rows are of the usual one', async () => {
    const page = await open('/spend/categories?method=v2')
    expect(
      links(page).filter((href) => href.includes('category=') && href.includes('lines')),
    ).toEqual([])
    expect(links(page)).toContain(
      '/spend/figures/sme-share?fy=2020&method=v2&category=Clinical+supplies',
    )
  })

  it('place an organisation among its peers, of those alone that have a figure', async () => {
    const { $ } = await open('/spend/organisations?org=RZ9')
    const main = $('main').text()
    expect(main).toContain('Of 3 organisations of kind trust here, 2 have a figure')
    expect(main).toContain('Half of them lie between 25.5% and 28.5%')
    expect(main).toContain('Place 2 of 2 by SME share')
    expect($('main svg[role=img] text').text()).toContain(
      'Example Vale NHS Foundation Trust: 24.0%',
    )
  })

  it('show NHS Supply Chain beside the routes, in none of them', async () => {
    const { $ } = await open('/spend/routes?org=RZ9')
    expect($('main').text()).toContain('£500,000.10 went to NHS Supply Chain')
    expect($('main table').text()).not.toContain('NHS Supply Chain')
  })

  it('call nobody new or lost where the year before is missing', async () => {
    const { $ } = await open('/spend/supplier-changes', {
      'spend GET /figures/supplier-changes': { ...CHANGES, comparable: false },
    })
    expect($('main').text()).toContain('No file of 2019/20 is here')
    expect($('main table').length).toBe(0)
  })

  it('warn where the two years have not as many months', async () => {
    const { $ } = await open('/spend/supplier-changes', {
      'spend GET /figures/supplier-changes': { ...CHANGES, monthsBefore: 1 },
    })
    expect($('main').text()).toContain(
      'of 12 months of this year and of 1 month of the year before',
    )
    expect((await open('/spend/supplier-changes')).$('.nhsuk-inset-text').length).toBe(0)
  })

  it('show names as they are given, and no markup of them', async () => {
    const name = '<img src=x onerror=alert(1)>'
    const { $ } = await open('/spend/categories', {
      'spend GET /figures/by/category': {
        ...CATEGORIES,
        parts: [{ key: name, name, numbers: NUMBERS }],
      },
    })
    expect($('main img').length).toBe(0)
    expect($('main table').text()).toContain(name)
  })

  it('may be saved by those who are signed in, under its own address', async () => {
    const page = await open('/spend/categories?org=RZ9&fy=2020', {}, ANALYST)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(links(page)).toContain(
      `/spend/views/new?address=${encodeURIComponent('/spend/categories?org=RZ9&fy=2020')}`,
    )
    expect(links(await open('/spend/categories')).join()).not.toContain('/spend/views/new')
  })

  it('offer the choice again where a service finds fault with it, or there is nothing of it', async () => {
    const fields = [{ field: 'fy', message: 'fy must be a number' }]
    const refused = await open('/spend/categories?fy=soon', {
      'spend GET /figures/by/category': new FakeReply(400, { status: 400, fields }),
    })
    expect(refused.status).toBe(400)
    expect(refused.$('.nhsuk-error-summary a').attr('href')).toBe('#fy')
    expect(refused.$('main form').attr('action')).toBe('/spend/categories')
    const missing = await open('/spend?org=XXX', {
      'spend GET /figures/sme-share': new FakeReply(404, { status: 404 }),
    })
    expect(missing.status).toBe(404)
    expect(missing.$('.nhsuk-error-summary').text()).toContain('There are no figures of this')
  })

  it('say that no file is here yet when there is none', async () => {
    const page = await open('/spend', {
      'spend GET /figures/sme-share': new FakeReply(404, { status: 404 }),
    })
    expect(page.status).toBe(200)
    expect(page.$('main').text()).toContain('No spend files are here yet')
  })

  it('let one choose among the organisations, years and methods there are', async () => {
    const page = await open('/spend/choose?org=RZ9&to=/spend/payments')
    const options = (id: string) =>
      page
        .$(`#${id} option`)
        .toArray()
        .map((option) => page.$(option).text().trim())
    expect(page.$('main form').attr('action')).toBe('/spend/payments')
    expect(options('org')).toEqual([
      'All organisations together',
      'Example Vale NHS Foundation Trust (RZ9)',
    ])
    expect(page.$('#org option[selected]').attr('value')).toBe('RZ9')
    expect(options('fy')).toEqual(['The newest with spend', '2020/21', '2019/20'])
    expect(options('method')[0]).toBe('The usual one (v1)')
  })

  it('lead from the choice to pages of this site alone', async () => {
    const page = await open('/spend/choose?to=https://elsewhere.example')
    expect(page.$('main form').attr('action')).toBe('/spend')
  })
})
