import type { Caller } from '../../kit/caller.js'
import { FakeReply, type FakeAnswers } from '../../../test/fake-services.js'
import { openWeb, type WebUnderTest } from '../../../test/open-web.js'
import type { Page } from '../../../test/visitor.js'

const ANALYST: Caller = {
  personId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c12',
  name: 'Ana Analyst',
  roles: ['analyst'],
  accessToken: 'token',
}
const SUPPLIER = '0198f3a2-9000-7000-8000-3f6f0a2b7c04'
const ID = '0198f3a2-9000-7000-8000-3f6f0a2b7c20'
const GIVE = `/spend/returns/new/${SUPPLIER}`
const CSV = 'name,company number,spend,SME status\r\nSmallwater Medical Ltd,00000000,300.00,yes\r\n'

const LINE = {
  id: ID,
  supplier: { id: SUPPLIER, name: 'Bigfirm plc', companyNumber: '00000001' },
  financialYear: 2025,
  evidence: 'sampled',
  subcontractors: 1,
  sterling: { total: '900.00', sme: '300.00', notSme: '500.00', unknown: '100.00' },
  givenAt: '2026-08-10T08:30:05Z',
  state: 'in-force',
}
const RETURN = {
  ...LINE,
  nhsIncome: '1250000.00',
  dataCut: 57,
  lines: [{ row: 2, name: 'Smallwater Medical Ltd', status: 'sme', amount: '300.00' }],
  history: [LINE, { ...LINE, id: 'older', state: 'replaced' }],
}
const CLEAN = { rows: 1, sterling: LINE.sterling, faultCount: 0, faults: [] }
const FAULTY = {
  ...CLEAN,
  rows: 300,
  faultCount: 2,
  faults: [
    {
      row: 17,
      column: 'spend',
      value: '=1+1',
      rule: 'not-an-amount',
      advice: 'Give pounds, such as 1250.00',
    },
  ],
}
const ANSWERS: FakeAnswers = {
  [`spend GET /suppliers/${SUPPLIER}`]: { id: SUPPLIER, name: 'Bigfirm plc' },
  'spend POST /indirect-returns/check': CLEAN,
  'spend POST /indirect-returns': RETURN,
  [`spend GET /indirect-returns/${ID}`]: RETURN,
  'spend GET /indirect-returns': { items: [LINE] },
}
const FIELDS = { fy: '2025', evidence: 'sampled', nhsIncome: '£1,250,000' }

describe('returns of suppliers', () => {
  let web: WebUnderTest
  afterEach(() => web.close())

  async function open(path: string, more: FakeAnswers = {}, caller = ANALYST): Promise<Page> {
    web = await openWeb({ answers: { ...ANSWERS, ...more }, caller })
    return web.visitor.get(path)
  }
  const give = (fields: Record<string, string> = FIELDS, content = CSV) =>
    web.visitor.postFile(GIVE, fields, { name: 'return.csv', content })
  const asked = () => web.asked.filter(({ method }) => method === 'POST')

  it('are listed with what they say', async () => {
    const { $ } = await open('/spend/returns')
    const row = $('main table tbody tr').text()
    for (const words of ['Bigfirm plc', '2025/26', 'Sampled', 'Counts', '£900.00', '£300.00']) {
      expect(row).toContain(words)
    }
    expect($(`main a[href="/spend/returns/${ID}"]`).length).toBe(1)
  })

  it('begin with whose they are', async () => {
    const found = {
      id: SUPPLIER,
      name: 'Bigfirm plc',
      identified: true,
      kind: 'third-party',
      identifiers: [{ scheme: 'GB-COH', id: '00000001' }],
      spellings: 2,
      value: '5000.00',
    }
    const { $ } = await open('/spend/returns/new?search=bigfirm', {
      'spend GET /suppliers': { items: [found] },
    })
    expect($(`main a[href="${GIVE}"]`).text()).toBe('Bigfirm plc')
    expect($('main table').text()).toContain('GB-COH 00000001')
  })

  it('are checked first, then given as they are', async () => {
    await open(GIVE)
    const { location } = await give()
    expect(location).toBe(`/spend/returns/${ID}?done=given`)
    expect(asked().map(({ path, body }) => [path, body])).toEqual([
      ['/indirect-returns/check', CSV],
      ['/indirect-returns', CSV],
    ])
    const [, given] = asked() as unknown as { query: URLSearchParams }[]
    expect(Object.fromEntries(given?.query ?? [])).toEqual({
      supplier: SUPPLIER,
      fy: '2025',
      evidence: 'sampled',
      nhsIncome: '1250000',
    })
  })

  it('are not taken with a fault; each is told with its row, column and what to do', async () => {
    await open(GIVE, { 'spend POST /indirect-returns/check': FAULTY })
    const page = await give()
    expect(page.status).toBe(400)
    expect(page.$('.nhsuk-error-summary a').attr('href')).toBe('#file')
    expect(page.$('main').text()).toContain('2 of 300 rows must be put right')
    expect(page.$('main').text()).toContain('The first 1 are listed.')
    const cells = page.$('main table tbody tr').children().toArray()
    expect(cells.map((cell) => page.$(cell).text())).toEqual([
      '17',
      'spend',
      '=1+1',
      'Give pounds, such as 1250.00',
    ])
    expect(page.$('#fy').val()).toBe('2025')
    expect(asked()).toHaveLength(1)
  })

  it('need a year, a grade and a file, and sensible pounds', async () => {
    await open(GIVE)
    const page = await web.visitor.postFile(GIVE, { fy: 'last', evidence: '', nhsIncome: 'much' })
    expect(page.status).toBe(400)
    const faults = page.$('.nhsuk-error-summary a').toArray()
    expect(faults.map((fault) => page.$(fault).attr('href'))).toEqual([
      '#fy',
      '#evidence',
      '#nhsIncome',
      '#file',
    ])
    expect(asked()).toEqual([])
  })

  it('are refused when they are too large, before the service is asked', async () => {
    await open(GIVE)
    const page = await give(FIELDS, 'x'.repeat(5 * 1024 * 1024))
    expect(page.status).toBe(400)
    expect(page.$('.nhsuk-error-summary').text()).toContain('at most 4 MB')
    expect(asked()).toEqual([])
  })

  it('tell what the service refuses', async () => {
    const detail = 'The return is empty. Send it as the body.'
    await open(GIVE, {
      'spend POST /indirect-returns/check': new FakeReply(400, { status: 400, detail }),
    })
    expect((await give()).$('.nhsuk-error-summary').text()).toContain(detail)
  })

  it('have a page each, with those of the same year beside it', async () => {
    const { $ } = await open(`/spend/returns/${ID}?done=known`)
    expect($('h1').text()).toBe('Return of Bigfirm plc, 2025/26')
    expect($('.nhsuk-notification-banner').text()).toContain('This very return was here already')
    expect($('.nhsuk-summary-list').text()).toContain('£1,250,000.00')
    expect($('main table').first().text()).toContain('Smallwater Medical Ltd')
    expect($('main a[href="/spend/returns/older"]').length).toBe(1)
  })

  it('are for analysts and operators', async () => {
    const buyer: Caller = { ...ANALYST, roles: ['buyer'] }
    expect((await open('/spend/returns', {}, buyer)).status).toBe(403)
  })
})
