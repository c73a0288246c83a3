import type { RunningService } from '@inroad/service-kit/start-service'
import type { LinesPage } from '../src/figures/lines/lines.view.js'
import { FiguresWorld } from './figures-world.js'
import { SpendDatabase } from './spend-database.js'
import { spendAccess, startSpend } from './spend-service.js'

describe('the lines behind figures', () => {
  let database: SpendDatabase
  let service: RunningService
  let supplier: string

  beforeAll(async () => {
    database = await SpendDatabase.open()
    const world = new FiguresWorld(database)
    const own = await world.authority('RX0', 'Example Vale NHS Foundation Trust')
    const other = await world.authority('RX9', 'Another Trust')
    const firm = await world.firm('=HYPERLINK("http://example.org") Ltd')
    const person = await world.firm('Mrs A Doe', 'individual', false)
    await world.evidence(firm.supplierId, 'sme')
    for (const authority of [own, other]) {
      await world.give(authority, [
        ...Array.from({ length: 7 }, (_, n) => ({
          ...firm,
          paidOn: `2020-0${4 + (n % 3)}-10`,
          amount: `${n + 1}.01`,
          expenseType: n % 2 === 0 ? 'Drugs' : 'Electricity',
        })),
        { ...person, paidOn: '2020-04-10', amount: '50.00', description: 'Paid to A Doe' },
      ])
    }
    const [row] = await database.query<{ id: string }>(
      'select public_id as id from suppliers where id = $1',
      [firm.supplierId],
    )
    supplier = row?.id ?? ''
    service = await startSpend(database.url)
  })
  afterAll(async () => {
    await service.close()
    await database.close()
  })

  async function page(query: string, authorization?: string): Promise<LinesPage> {
    const headers = { ...(authorization && { authorization }) }
    const answer = await fetch(`${service.url}/lines?${query}`, { headers })
    expect([query, answer.status]).toEqual([query, 200])
    return (await answer.json()) as LinesPage
  }

  it.each([
    ['fy=2020', 16, '156.14'],
    ['fy=2020&org=RX0', 8, '78.07'],
    ['fy=2020&org=RX0&class=sme', 7, '28.07'],
    ['fy=2020&org=RX0&class=individual', 1, '50.00'],
    ['fy=2020&org=RX0&category=Medicines', 4, '16.04'],
    ['fy=2020&org=RX0&month=2020-05-01', 2, '7.02'],
    ['fy=2020&org=RX0&month=2020-05-01&category=Medicines', 1, '5.01'],
    ['fy=2020&route=unknown&class=sme', 14, '56.14'],
    ['fy=2020&region=Y56', 16, '156.14'],
    ['fy=2020&region=none', 0, '0.00'],
    ['fy=2021', 0, '0.00'],
  ])('of %s are %i and come to %s, on the pages and in the file', async (query, lines, amount) => {
    const found = await page(query)
    expect([found.lines, found.amount, found.items.length]).toEqual([lines, amount, lines])
    const answer = await fetch(`${service.url}/lines.csv?${query}`)
    const rows = (await answer.text()).trimEnd().split('\r\n')
    expect(rows).toHaveLength(lines + 2)
    expect(rows.at(-1)).toBe(`Total,,,,,,,,,,,,${amount},,,`)
  })

  it('of one supplier are found by its id', async () => {
    const found = await page(`fy=2020&org=RX9&supplier=${supplier}`)
    expect([found.lines, found.amount, found.items.length]).toEqual([7, '28.07', 7])
  })

  it('come page by page, each once', async () => {
    const rows: string[] = []
    let query = 'fy=2020&limit=5'
    for (;;) {
      const { items, next } = await page(query)
      rows.push(...items.map(({ fileId, rowNumber }) => `${fileId} ${rowNumber}`))
      if (next === undefined) break
      query = `fy=2020&limit=5&cursor=${next}`
    }
    expect([rows.length, new Set(rows).size]).toEqual([16, 16])
  })

  it('name people to analysts of the payer and to nobody else', async () => {
    const everybody = await page('fy=2020&class=individual')
    expect(JSON.stringify(everybody)).not.toContain('Doe')
    expect(everybody.items[0]).toMatchObject({
      supplier: 'Individual (name withheld)',
      payee: 'Individual (name withheld)',
    })
    const seen = await page('fy=2020&class=individual', spendAccess.bearer('analyst'))
    expect(seen.items.map(({ organisation, payee }) => [organisation, payee])).toEqual([
      ['RX0', 'Mrs A Doe'],
      ['RX9', 'Individual (name withheld)'],
    ])
    const buyer = await page('fy=2020&class=individual', spendAccess.bearer('buyer'))
    expect(JSON.stringify(buyer)).not.toContain('Doe')
  })

  it('cannot act as formulas in a spreadsheet', async () => {
    const text = await (await fetch(`${service.url}/lines.csv?fy=2020`)).text()
    expect(text).toContain(`"'=HYPERLINK(""http`)
    expect(text).not.toMatch(/(^|,)"?=/m)
  })
})
