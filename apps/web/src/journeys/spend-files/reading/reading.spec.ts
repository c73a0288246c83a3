import { ANA, ASKING, COUNTED, FILE_ID } from '../../../../test/samples/spend-files.js'
import { FakeReply, type FakeAnswers } from '../../../../test/fake-services.js'
import { openWeb, type WebUnderTest } from '../../../../test/open-web.js'
import type { Page } from '../../../../test/visitor.js'

const HERE = `/spend/files/${FILE_ID}`
const READING = `${HERE}/reading`
const FILE = `spend GET /files/${FILE_ID}`
const PUT = `spend PUT /files/${FILE_ID}/reading`
const FORM = {
  ...{ version: '4', 'column-paidOn': '1', 'column-supplier': '2', 'column-amount': '3' },
  ...{ dateOrder: 'day-first', org: 'rzz', headerLine: '3', separator: '\t', encoding: 'utf-8' },
}

describe('how a file is read', () => {
  let web: WebUnderTest
  afterEach(() => web.close())

  async function open(answers: FakeAnswers = {}): Promise<Page> {
    web = await openWeb({ caller: ANA, answers: { [FILE]: ASKING, [PUT]: COUNTED, ...answers } })
    return web.visitor.get(READING)
  }

  const faults = ({ $ }: Page) =>
    $('.nhsuk-error-summary a')
      .toArray()
      .map((link) => [$(link).attr('href'), $(link).text().trim()])

  it('is proposed with the words of the header, above the first ten rows', async () => {
    const { status, $ } = await open()
    expect(status).toBe(200)
    expect($('#column-supplier option[selected]').text()).toBe('3: Supplier')
    expect($('#column-vatNumber option[selected]').text()).toBe('Not in this file')
    expect($('#column-amount option').last().text()).toBe('Column 5')
    expect($('main tbody tr').length).toBe(10)
    expect($('main thead th').last().text()).toBe('Column 5')
    expect($('#encoding option[selected]').attr('value')).toBe('windows-1252')
  })

  it('asks about the order of days with days of this very file, and answers nothing itself', async () => {
    const { $ } = await open()
    expect($('input[name=dateOrder][checked]').length).toBe(0)
    const hints = $('.nhsuk-radios__hint')
      .toArray()
      .map((hint) => $(hint).text().trim())
    expect(hints).toEqual([
      '01/04/2026 is 1 April 2026; 02/04/2026 is 2 April 2026',
      '01/04/2026 is 4 January 2026; 02/04/2026 is 4 February 2026',
      '01/04/2026 would be no day; 02/04/2026 would be no day',
    ])
    expect($('.nhsuk-inset-text li').length).toBe(2)
  })

  it('is confirmed for the version that was looked at', async () => {
    await open()
    const { location } = await web.visitor.post(READING, {
      ...FORM,
      ...{ 'dateOfFile-day': '30', 'dateOfFile-month': '4', 'dateOfFile-year': '2026' },
    })
    expect(location).toBe(`${HERE}?done=read`)
    const sent = web.asked.at(-1)
    expect(sent?.headers.get('if-match')).toBe('"4"')
    expect(sent?.body).toEqual({
      columns: { paidOn: 1, supplier: 2, amount: 3 },
      ...{ dateOrder: 'day-first', dateOfFile: '2026-04-30', org: 'RZZ' },
      ...{ headerLine: 3, separator: '\t', encoding: 'utf-8' },
    })
  })

  it('needs who was paid, how much and when, and one column for one thing', async () => {
    await open()
    const page = await web.visitor.post(READING, {
      ...{ version: '4', 'column-amount': '3', 'column-contract': '3', headerLine: '-1', org: '?' },
    })
    expect(page.status).toBe(400)
    expect(page.$('title').text()).toMatch(/^Error: /)
    expect(faults(page)).toEqual([
      ['#column-supplier', 'Choose the column that says who was paid'],
      ['#column-paidOn', 'Choose the column with the day of payment, or say the day below'],
      [
        '#column-contract',
        'Contract or notice reference: the same column cannot also be “Amount”. Choose another',
      ],
      ['#dateOrder', 'Say how days are written'],
      ['#org', 'Enter an ODS code, such as RQM, or leave it empty'],
      ['#headerLine', 'Enter the number of a line, from 0 to 1000'],
    ])
    for (const [href = ''] of faults(page)) expect([href, page.$(href).length]).toEqual([href, 1])
    expect(page.$('details[open]').length).toBe(1)
    expect(page.$('#column-amount option[selected]').attr('value')).toBe('3')
  })

  it('shows what the service found wrong beside its field', async () => {
    const fields = [{ field: 'columns.amount', message: 'This column holds no amounts' }]
    const problem = { status: 400, code: 'INVALID_INPUT', detail: 'no', fields }
    await open({ [PUT]: new FakeReply(400, problem) })
    const page = await web.visitor.post(READING, FORM)
    expect(faults(page)).toEqual([['#column-amount', 'This column holds no amounts']])
  })

  it('overwrites nobody: both readings are shown, and mine is saved only when I say so', async () => {
    const problem = { status: 409, code: 'FILE_CHANGED', detail: 'It has changed.' }
    await open({ [FILE]: { ...COUNTED, version: 5 }, [PUT]: new FakeReply(409, problem) })
    const page = await web.visitor.post(READING, { ...FORM, 'column-amount': '4' })
    expect(page.status).toBe(409)
    expect(page.$('h1').text()).toContain('This file has changed meanwhile')
    const [theirs, yours] = page
      .$('dd')
      .toArray()
      .map((one) => page.$(one).text())
    expect(theirs).toContain('Amount: 4: Amount')
    expect(yours).toContain('Amount: Column 5')
    const again = Object.fromEntries(
      page
        .$('main form input[type=hidden]')
        .toArray()
        .map((field) => [page.$(field).attr('name'), page.$(field).attr('value')]),
    )
    expect(again).toMatchObject({ version: '5', 'column-amount': '4', separator: '\t', org: 'rzz' })
  })

  it('can still be told of a file that could not be cut into rows', async () => {
    const { status, $ } = await open({
      [FILE]: { ...ASKING, reading: undefined, sample: undefined },
    })
    expect([status, $('#column-supplier option').length]).toEqual([200, 1])
    expect($('main').text()).toContain('could not be cut into rows')
  })
})
