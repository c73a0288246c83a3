import { codesOf, pastSql, presentSql } from '../src/figures/kept/plain-sql.js'
import { snapshotStatuses } from '../src/figures/kept/snapshot-statuses.js'
import { METHODS } from '../src/figures/methods/published-methods.js'
import { breakdown } from '../src/figures/breakdown/breakdown.query.js'
import { refreshSums } from '../src/figures/rollups/refresh-sums.js'
import type { FigureQuestion } from '../src/figures/scope/figure-scope.query.js'
import type { ShareNumbers } from '../src/figures/scope/figure.view.js'
import { ReadFigures } from '../src/figures/scope/read-figures.js'
import { classSums } from '../src/figures/share/class-sums.query.js'
import { smeShare } from '../src/figures/share/sme-share.query.js'
import { Dice, RandomHistory } from './figures-history.js'
import { FiguresWorld } from './figures-world.js'
import { SpendDatabase } from './spend-database.js'

const SEEDS = [3, 1_234, 77_777]
const STEPS = 60

const ORGS = [undefined, 'RA1', 'RA2', 'RA3', 'RA4']
const YEARS = [2019, 2020, 2021]
const SERIES = ['as-was', 'as-is'] as const

interface Quoted {
  question: FigureQuestion
  numbers: ShareNumbers
}

describe.each(SEEDS)('a history of corrections (seed %i)', (seed) => {
  let database: SpendDatabase
  let figures: ReadFigures
  const quoted: Quoted[] = []

  beforeAll(async () => {
    database = await SpendDatabase.open()
    figures = new ReadFigures(database.transactions)
    const dice = new Dice(seed)
    const history = new RandomHistory(new FiguresWorld(database), dice)
    await history.begin()
    for (let step = 1; step <= STEPS; step++) {
      await history.go()
      if (step % 12 === 0) await quote(dice)
    }
  }, 120_000)
  afterAll(() => database.close())

  function ask(question: FigureQuestion): Promise<ShareNumbers> {
    return figures.read(question, async (tx, scope) => (await smeShare(tx, scope)).numbers)
  }

  /** What is printed at this moment, by each method, of some organisation and year. */
  async function quote(dice: Dice): Promise<void> {
    for (const { name: method } of METHODS) {
      for (const org of ORGS) {
        const question = { org, fy: dice.of(YEARS), method, series: dice.of(SERIES) }
        const now = await figures.read(question, async (tx, scope) => ({
          cut: scope.cut.cut,
          numbers: (await smeShare(tx, scope)).numbers,
        }))
        quoted.push({ question: { ...question, cut: now.cut }, numbers: now.numbers })
      }
    }
  }

  it('gives each number once quoted again to the penny', async () => {
    expect(quoted).toHaveLength(75)
    for (const { question, numbers } of quoted) {
      expect([question, await ask(question)]).toEqual([question, numbers])
    }
    const years = quoted.filter(({ numbers }) => numbers.thirdParty !== '0.00')
    expect(years.length).toBeGreaterThan(30)
  })

  it('gives each of them by plain SQL on the public views', async () => {
    for (const { question, numbers } of quoted) {
      const scope = await figures.read(question, async (_tx, found) => found)
      await database.run((tx) => snapshotStatuses(tx, scope.method, scope.cut.cut))
      const [sums] = await database.query(pastSql(scope, codesOf(scope)))
      expect([question, sums]).toEqual([question, sumsOf(numbers)])
    }
  })

  it('gives the newest numbers from kept sums, from cells and by plain SQL alike', async () => {
    for (const org of ORGS) {
      for (const series of SERIES) {
        const question = { org, fy: 2020, series }
        const { scope, kept, cells } = await figures.read(question, async (tx, found) => ({
          scope: found,
          kept: (await smeShare(tx, found)).numbers,
          cells: (await smeShare(tx, { ...found, kept: false })).numbers,
        }))
        expect(cells).toEqual(kept)
        const [sums] = await database.query(presentSql(scope, codesOf(scope)))
        expect(sums).toEqual(sumsOf(kept))
      }
    }
  })

  it.each(['category', 'route', 'authority', 'month', 'year', 'all'] as const)(
    'gives the same by %s from kept sums and from cells',
    async (by) => {
      const period = { from: '2019-04-01', until: '2022-04-01' }
      const [kept, cells] = await figures.read(
        { fy: 2020, series: 'as-was' },
        async (tx, scope) => [
          await classSums(tx, scope, { by, ...period }),
          await classSums(tx, { ...scope, kept: false }, { by, ...period }),
        ],
        () => ({}),
      )
      expect(cells).toEqual(kept)
    },
  )

  it('comes to the same as it was and as it is, over all organisations', async () => {
    const [was, is] = await Promise.all(
      SERIES.map((series) => breakdown(figures, 'organisation', { fy: 2020, series })),
    )
    const total = (view = was): bigint =>
      (view?.parts ?? []).reduce(
        (all, { numbers }) => all + BigInt(numbers.thirdParty.replace('.', '')),
        0n,
      )
    expect(total(is)).toBe(total(was))
  })

  it('keeps the same sums step by step as it would make from nothing', async () => {
    await figures.read(
      { series: 'as-was' },
      async () => undefined,
      () => ({}),
    )
    const kept = await everySum()
    await database.query('delete from share_cells')
    await database.query('delete from class_months')
    await database.query('delete from supplier_years')
    await database.query('delete from supplier_statuses')
    await database.query('insert into stale_suppliers (supplier_id) select id from suppliers')
    await database.query(
      'insert into stale_months (authority_id, month) select distinct authority_id, month from cells',
    )
    while (await database.run((tx) => refreshSums(tx))) continue
    expect(await everySum()).toEqual(kept)
  })

  async function everySum(): Promise<unknown[]> {
    const tables = ['share_cells', 'class_months', 'supplier_years', 'supplier_statuses']
    return Promise.all(
      tables.map((table) => database.query(`select * from ${table} order by 1, 2, 3, 4, 5`)),
    )
  }
})

function sumsOf({ sme, notSme, unknown }: ShareNumbers): unknown {
  const plain = (text: string): string => (text === '0.00' ? '0' : text)
  return { sme: plain(sme), not_sme: plain(notSme), unknown: plain(unknown) }
}
