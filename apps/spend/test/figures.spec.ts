import type { RunningService } from '@inroad/service-kit/start-service'
import type { BreakdownView } from '../src/figures/breakdown/breakdown.view.js'
import type { PaymentTimesView } from '../src/figures/payment-times/payment-times.view.js'
import type { SeriesView } from '../src/figures/series/series.view.js'
import type { SmeShareRows, SmeShareView } from '../src/figures/share/sme-share.view.js'
import type {
  ConcentrationView,
  SupplierChangesView,
  TopSuppliersView,
} from '../src/figures/suppliers/suppliers.view.js'
import { FiguresWorld } from './figures-world.js'
import { SpendDatabase } from './spend-database.js'
import { startSpend } from './spend-service.js'

describe('figures', () => {
  let database: SpendDatabase
  let service: RunningService

  beforeAll(async () => {
    database = await SpendDatabase.open()
    await fill(new FiguresWorld(database))
    service = await startSpend(database.url)
  })
  afterAll(async () => {
    await service.close()
    await database.close()
  })

  async function get<Answer>(path: string, status = 200): Promise<Answer> {
    const answer = await fetch(`${service.url}${path}`)
    expect([path, answer.status]).toEqual([path, status])
    return (await answer.json()) as Answer
  }

  async function csv(path: string): Promise<string[]> {
    const answer = await fetch(`${service.url}${path}`)
    expect([path, answer.status]).toEqual([path, 200])
    return (await answer.text()).trimEnd().split('\r\n')
  }

  it('give the SME share of a year with its range, coverage, cut and command', async () => {
    const view = await get<SmeShareView>('/figures/sme-share?org=RX1&fy=2020')
    expect(view.numbers).toEqual({
      sme: '3000.00',
      notSme: '5000.00',
      unknown: '2000.00',
      thirdParty: '10000.00',
      lines: 5,
      share: 0.3,
      lowest: 0.3,
      highest: 0.5,
      coverage: 0.8,
      unmatchedShare: 0.2,
      yetAFigure: true,
    })
    expect(view.outside).toEqual({
      nhsSupplyChain: '700.00',
      nhs: '900.00',
      government: '0.00',
      pensionsAndTax: '0.00',
      individuals: '60.00',
      total: '1660.00',
    })
    expect(await database.query(view.sql ?? '')).toEqual([
      { sme: '3000.00', not_sme: '5000.00', unknown: '2000.00' },
    ])
    expect(view).toMatchObject({
      method: { name: 'v1', definition: 'PA2023' },
      organisation: { code: 'RX1', name: 'Vale Trust', predecessors: [] },
      formula: 'share = sme / (sme + not-sme + unknown)',
      rebuild: `inroad spend figure sme-share --org RX1 --fy 2020 --method v1 --cut ${view.dataCut.cut} --explain`,
    })
  })

  it('say that a share of which too little is known is not yet a figure', async () => {
    const view = await get<SmeShareView>('/figures/sme-share?org=RX2&fy=2020')
    expect(view.yetAFigure).toBe(false)
    expect(view.coverage).toBeLessThan(0.5)
  })

  it('answer for the newest year with spend where nobody names one', async () => {
    expect((await get<SmeShareView>('/figures/sme-share?org=RX1')).financialYear).toBe(2021)
  })

  it.each(['category', 'route', 'month', 'region', 'organisation'])(
    'by %s add up to the whole',
    async (dimension) => {
      const view = await get<BreakdownView>(`/figures/by/${dimension}?fy=2020`)
      const sum = (of: (part: BreakdownView['numbers']) => string): number =>
        Math.round(view.parts.reduce((all, { numbers }) => all + Number(of(numbers)), 0) * 100)
      const { numbers } = view
      expect([sum((n) => n.sme), sum((n) => n.notSme), sum((n) => n.unknown)]).toEqual(
        [numbers.sme, numbers.notSme, numbers.unknown].map((text) =>
          Math.round(Number(text) * 100),
        ),
      )
      const rows = await csv(`/figures/by/${dimension}.csv?fy=2020`)
      expect(rows).toHaveLength(view.parts.length + 2)
      expect(rows.at(-1)).toContain(`Total,,${numbers.sme},${numbers.notSme},${numbers.unknown}`)
    },
  )

  it('name months, regions and categories in words of their own', async () => {
    const regions = await get<BreakdownView>('/figures/by/region?fy=2020')
    expect(regions.parts.map(({ name }) => name)).toContain('London')
    const categories = await get<BreakdownView>('/figures/by/category?org=RX1&fy=2020')
    expect(categories.parts.map(({ key }) => key).sort()).toEqual(['Medicines', 'Not stated'])
    const months = await get<BreakdownView>('/figures/by/month?org=RX1&fy=2020')
    expect(months.parts.map(({ key }) => key)).toEqual(['2020-04-01', '2021-03-01'])
  })

  it('compare an organisation with those of its kind', async () => {
    const { peers } = await get<BreakdownView>('/figures/by/organisation?org=RX1&fy=2020')
    expect(peers).toMatchObject({
      kind: 'trust',
      organisations: 3,
      figures: 1,
      median: 0.3,
      place: 1,
    })
  })

  it('go over the years with the change between figures', async () => {
    const view = await get<SeriesView>('/figures/series?org=RX1')
    expect(view.years.map(({ name, numbers, change }) => [name, numbers.share, change])).toEqual([
      ['2020/21', 0.3, undefined],
      ['2021/22', 0.6, 0.3],
    ])
  })

  it('show who was paid most, and never people', async () => {
    const view = await get<TopSuppliersView>('/figures/top-suppliers?org=RX1&fy=2020&limit=2')
    expect(view.suppliers.map(({ name, amount, class: status }) => [name, amount, status])).toEqual(
      [
        ['Greatwater PLC', '5000.00', 'not-sme'],
        ['Smallwater Ltd', '3000.00', 'sme'],
      ],
    )
    expect(view.others).toEqual({ suppliers: 2, lines: 2, amount: '2700.00' })
    const rows = await csv('/figures/top-suppliers.csv?org=RX1&fy=2020')
    expect(rows).toHaveLength(6)
    expect(rows.at(-1)).toBe(`Total,,,,,6,6,${view.total.amount}`)
    expect(rows.join()).not.toContain('Doe')
  })

  it('tell on how few suppliers the spend rests', async () => {
    const view = await get<ConcentrationView>('/figures/concentration?org=RX1&fy=2020')
    expect(view).toMatchObject({ suppliers: 4, suppliersFor80: 3, amount: '10700.00' })
    // (5000² + 3000² + 2000² + 700²) / 10700² of 10,000
    expect(view.hhi).toBe(3361.9)
    expect(view.curve.at(-1)).toEqual({ suppliers: 4, amount: '10700.00', share: 1 })
    expect((await csv('/figures/concentration.csv?org=RX1&fy=2020')).at(-1)).toContain('10700.00')
  })

  it('tell which suppliers were gained and lost', async () => {
    const view = await get<SupplierChangesView>('/figures/supplier-changes?org=RX1&fy=2021')
    expect(view.comparable).toBe(true)
    expect(view.gained.largest.map(({ name }) => name)).toEqual(['Newwater Ltd'])
    expect(view.lost.largest.map(({ name }) => name)).toEqual(['Nobody knows', 'NHS Supply Chain'])
    expect([view.kept.suppliers, view.gained.smes, view.gained.smeAmount]).toEqual([
      2,
      1,
      '2000.00',
    ])
  })

  it('tell how soon invoices were paid, and of how many nothing is known', async () => {
    const { total } = await get<PaymentTimesView>('/figures/payment-times?org=RX1&fy=2020')
    expect(total).toMatchObject({
      ...{ invoices: 6, dated: 4, within30: 2, notKnown: 2, shareByNumber: 0.5 },
      ...{ datedAmount: '8000.00', within30Amount: '3000.00', shareByValue: 0.375 },
    })
  })

  it('show what a share is made of, page by page, to the same total', async () => {
    const first = await get<SmeShareRows>('/figures/sme-share/rows?org=RX1&fy=2020&limit=3')
    const second = await get<SmeShareRows>(
      `/figures/sme-share/rows?org=RX1&fy=2020&limit=3&cursor=${first.next}`,
    )
    const items = [...first.items, ...second.items]
    expect([items.length, first.rowCount, second.next]).toEqual([6, 6, undefined])
    expect(items.find(({ class: status }) => status === 'individual')).toEqual({
      name: 'Individual (name withheld)',
      identified: false,
      class: 'individual',
      lines: 1,
      amount: '60.00',
    })
    const rows = await csv('/figures/sme-share/rows.csv?org=RX1&fy=2020')
    expect(rows.at(-1)).toContain(first.amount)
    expect(rows.join()).not.toContain('Doe')
  })

  it('count predecessors with their successor in a series as it is', async () => {
    const was = await get<SmeShareView>('/figures/sme-share?org=RX2&fy=2020')
    const is = await get<SmeShareView>('/figures/sme-share?org=RX2&fy=2020&series=as-is')
    expect(is.organisation?.predecessors.map(({ code }) => code)).toEqual(['RX0'])
    expect(Number(is.numbers.thirdParty) - Number(was.numbers.thirdParty)).toBe(400)
    const all = await get<BreakdownView>('/figures/by/organisation?fy=2020&series=as-is')
    expect(all.parts.map(({ key }) => key).sort()).toEqual(['RX1', 'RX2'])
  })

  it.each([
    ['/figures/sme-share?org=NOPE', 404],
    ['/figures/sme-share?method=v9', 404],
    ['/figures/sme-share?cut=99999', 400],
    ['/figures/sme-share?colour=red', 400],
    ['/figures/by/colour', 404],
    ['/figures/sme-share/rows?cursor=x', 400],
    ['/figures/0198f3a2-9000-7000-8000-3f6f0a2b7c07', 404],
    ['/figures/nothing', 404],
  ])('refuse %s with %i', async (path, status) => {
    await get(path, status)
  })

  it('say so where there is no spend yet', async () => {
    const empty = await get<{ code: string }>('/figures/sme-share?org=RX3', 404)
    expect(empty.code).toBe('NO_SPEND')
    expect((await get<SmeShareView>('/figures/sme-share?org=RX3&fy=2020')).numbers.share).toBe(
      undefined,
    )
  })

  it('list the methods there are', async () => {
    const methods = await get<{ name: string; isDefault: boolean }[]>('/methods')
    expect(methods.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['v1', true],
      ['v2', false],
      ['eu2003', false],
    ])
  })
})

async function fill(world: FiguresWorld): Promise<void> {
  const [one, two, old] = [
    await world.authority('RX1', 'Vale Trust'),
    await world.authority('RX2', 'Hill Trust'),
    await world.authority('RX0', 'Old Hill Trust'),
  ]
  await world.authority('RX3', 'New Trust')
  const [small, great, none, fresh] = [
    await world.firm('Smallwater Ltd'),
    await world.firm('Greatwater PLC'),
    await world.firm('Nobody knows', 'third-party', false),
    await world.firm('Newwater Ltd'),
  ]
  const chain = await world.firm('NHS Supply Chain', 'nhs-supply-chain')
  const hospital = await world.firm('Hill Trust', 'nhs')
  const person = await world.firm('Mr J Doe', 'individual', false)
  await world.evidence(small.supplierId, 'sme')
  await world.evidence(fresh.supplierId, 'sme')
  await world.evidence(great.supplierId, 'not-sme')
  const drugs = { expenseType: 'Drugs' }
  await world.give(one, [
    { ...small, paidOn: '2020-04-10', amount: '3500.00', ...drugs, invoiceOn: '2020-04-01' },
    { ...small, paidOn: '2020-04-11', amount: '-500.00', ...drugs, invoiceOn: '2020-04-01' },
    { ...great, paidOn: '2021-03-31', amount: '4000.00', invoiceOn: '2020-12-01' },
    { ...great, paidOn: '2021-03-31', amount: '1000.00', ...drugs, invoiceOn: '2020-12-01' },
    { ...none, paidOn: '2020-04-12', amount: '2000.00' },
    { ...chain, paidOn: '2020-04-12', amount: '700.00' },
    { ...hospital, paidOn: '2020-04-12', amount: '900.00' },
    { ...person, paidOn: '2020-04-12', amount: '60.00', description: 'Settlement for J Doe' },
  ])
  await world.give(one, [
    { ...small, paidOn: '2021-04-10', amount: '1000.00' },
    { ...great, paidOn: '2021-05-10', amount: '2000.00' },
    { ...fresh, paidOn: '2021-05-10', amount: '2000.00' },
  ])
  await world.give(two, [
    { ...small, paidOn: '2020-06-10', amount: '100.00' },
    { ...none, paidOn: '2020-06-10', amount: '900.00' },
  ])
  await world.give(old, [{ ...none, paidOn: '2020-05-10', amount: '400.00' }])
  await world.follow(old, two, '2020-07-01')
}
