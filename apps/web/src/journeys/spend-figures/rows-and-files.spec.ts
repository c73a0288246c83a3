import { FakeReply, type Asked, type FakeAnswers } from '../../../test/fake-services.js'
import { FIGURES } from '../../../test/figures-world.js'
import { openWeb, type WebUnderTest } from '../../../test/open-web.js'
import type { Page } from '../../../test/visitor.js'

describe('the rows behind a figure', () => {
  let web: WebUnderTest | undefined
  afterEach(() => web?.close())

  async function open(path: string, more: FakeAnswers = {}): Promise<Page> {
    await web?.close()
    web = await openWeb({ answers: { ...FIGURES, ...more } })
    return web.visitor.get(path)
  }
  const asked = (path: string) =>
    ((web?.asked ?? []) as Asked[])
      .filter((question) => question.path === path)
      .map(({ query }) => Object.fromEntries(query))

  it('are the payments that fit, with their sum, to be paged and to be had as a file', async () => {
    const filters = 'org=RZ9&fy=2020&category=Clinical+supplies&month=2020-04-01&class=sme'
    const { $, status } = await open(`/spend/lines?${filters}`)
    expect(status).toBe(200)
    expect(asked('/lines')).toEqual([Object.fromEntries(new URLSearchParams(filters))])
    expect($('#sum').text()).toBe('1,240 payments, £10,000,000.00 together')
    const first = $('main table tbody tr').first().text()
    for (const words of ['30 April 2020', 'SMALLWATER MEDICAL LTD.', 'Framework', '£30,000.00']) {
      expect(first).toContain(words)
    }
    expect($('a[download]').attr('href')).toBe(`/spend/download/lines.csv?${filters}`)
    expect($('.nhsuk-pagination a').attr('href')).toBe(`/spend/lines?${filters}&cursor=following`)
  })

  it('name people only where the service does, and are kept by nobody', async () => {
    const page = await open('/spend/lines?org=RZ9')
    const cells = page.$('main table tbody tr').eq(1).find('td')
    expect(cells.eq(0).text()).toBe('Individual (name withheld)')
    expect(cells.eq(6).text()).toBe('Individual (name withheld)')
    expect(cells.eq(5).text()).toBe('')
    expect(page.$('main table').text()).toContain('-£1,200.50')
    expect(page.headers.get('cache-control')).toBe('no-store')
  })

  it('keep what was chosen when they are narrowed further', async () => {
    const { $ } = await open('/spend/lines?org=RZ9&fy=2020&region=UKI')
    const kept = Object.fromEntries(
      $('main form input[type=hidden]')
        .toArray()
        .map((field) => [$(field).attr('name') ?? '', $(field).attr('value')]),
    )
    expect(kept).toEqual({ org: 'RZ9', fy: '2020', region: 'UKI' })
    expect($('#month option').length).toBe(13)
    expect($('main').text()).toContain('Also narrowed to: region UKI')
  })

  it('say so where no payment fits', async () => {
    const { $ } = await open('/spend/lines?class=sme', {
      'spend GET /lines': { items: [], lines: 0, amount: '0.00' },
    })
    expect($('main').text()).toContain('No payment fits.')
    expect($('#sum').text()).toBe('0 payments, £0.00 together')
  })

  it('are suppliers with the evidence of each, too', async () => {
    const { $ } = await open('/spend/figures/sme-share/rows?org=RZ9&method=v2')
    const [first, people] = $('main table tbody tr').toArray()
    expect($(first).text()).toContain('declared in a notice: ocds-made-up-1, 31 January 2020')
    expect($(people).text()).toContain('Individual (name withheld)')
    expect($('#sum').text()).toBe('213 rows of 1,240 payments, £11,150,000.10 together')
    expect(asked('/figures/sme-share/rows')).toEqual([{ org: 'RZ9', method: 'v2' }])
  })
})

describe('figures as files', () => {
  let web: WebUnderTest | undefined
  afterEach(() => web?.close())
  const CSV = 'class,amount\r\nsme,2400000.00\r\n'
  const sent = new FakeReply(200, CSV as unknown as object, {
    'content-type': 'text/csv',
    'content-disposition': 'attachment; filename="payments.csv"',
  })

  it.each([
    ['sme-share', '/figures/sme-share.csv', 'org=RZ9&fy=2020&method=v2&category=Other'],
    ['sme-share-rows', '/figures/sme-share/rows.csv', 'org=RZ9&fy=2020&method=v2'],
    ['by-route', '/figures/by/route.csv', 'org=RZ9&fy=2020&cut=40'],
    ['series', '/figures/series.csv', 'org=RZ9&method=v2'],
    ['suppliers', '/figures/top-suppliers.csv', 'org=RZ9&fy=2020'],
    ['concentration', '/figures/concentration.csv', 'org=RZ9&fy=2020'],
    ['supplier-changes', '/figures/supplier-changes.csv', 'org=RZ9&fy=2020'],
    ['payment-times', '/figures/payment-times.csv', 'org=RZ9&fy=2020'],
    ['lines', '/lines.csv', 'org=RZ9&fy=2020&route=framework&class=sme'],
    ['indirect', '/figures/indirect.csv', 'fy=2020&method=indirect-v1'],
  ])('%s is what the service makes of the same choice, byte by byte', async (name, path, query) => {
    web = await openWeb({ answers: { [`spend GET ${path}`]: sent } })
    const page = await web.visitor.get(`/spend/download/${name}.csv?${query}`)
    expect(page.status).toBe(200)
    expect(page.html).toBe(CSV)
    expect(page.headers.get('content-type')).toContain('text/csv')
    expect(page.headers.get('content-disposition')).toContain('payments.csv')
    const [question] = web.asked as Asked[]
    expect(question?.query.toString()).toBe(query)
  })

  it.each(['nothing', 'constructor', 'by-payee'])('%s is no file', async (name) => {
    web = await openWeb({ answers: {} })
    expect((await web.visitor.get(`/spend/download/${name}.csv`)).status).toBe(404)
    expect(web.asked).toEqual([])
  })

  it('say when the service cannot make them', async () => {
    web = await openWeb({ answers: { 'spend GET /lines.csv': new FakeReply(503) } })
    expect((await web.visitor.get('/spend/download/lines.csv')).status).toBe(503)
  })
})
