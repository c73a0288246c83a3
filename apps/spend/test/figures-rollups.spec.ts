import { eventually } from '@inroad/testing/eventually'
import { keepYear } from '../src/figures/rollups/keep-year.js'
import { refreshSums } from '../src/figures/rollups/refresh-sums.js'
import { ReadFigures } from '../src/figures/scope/read-figures.js'
import { classSums } from '../src/figures/share/class-sums.query.js'
import { smeShare } from '../src/figures/share/sme-share.query.js'
import { concentration } from '../src/figures/suppliers/concentration.query.js'
import { supplierChanges } from '../src/figures/suppliers/supplier-changes.query.js'
import { topSuppliers } from '../src/figures/suppliers/top-suppliers.query.js'
import { FiguresWorld, type MadeLine } from './figures-world.js'
import { SpendDatabase } from './spend-database.js'
import { startSpend } from './spend-service.js'

describe('sums that are kept', () => {
  let database: SpendDatabase
  let world: FiguresWorld
  let figures: ReadFigures
  let firms: { payeeId: number; supplierId: number }[]
  const authorities: number[] = []

  beforeAll(async () => {
    database = await SpendDatabase.open()
    world = new FiguresWorld(database)
    figures = new ReadFigures(database.transactions)
    for (const code of ['RB1', 'RB2', 'RB3']) authorities.push(await world.authority(code, code))
    firms = [
      await world.firm('One Ltd'),
      await world.firm('Two Ltd'),
      await world.firm('Three Ltd'),
    ]
    for (const authority of authorities) await world.give(authority, linesOf(1))
    await sumAll()
  })
  afterAll(() => database.close())

  function linesOf(pounds: number): MadeLine[] {
    return firms.flatMap(({ payeeId }, n) =>
      ['2020-04-10', '2020-09-10', '2021-04-10'].map((paidOn) => ({
        payeeId,
        paidOn,
        amount: `${pounds + n}.50`,
      })),
    )
  }

  async function sumAll(): Promise<{ authorityId: number; month: string }[]> {
    const done: { authorityId: number; month: string }[] = []
    for (;;) {
      const stale = await database.run((tx) => refreshSums(tx))
      if (!stale) return done
      done.push(
        ...stale.months.map((month, n) => ({ authorityId: stale.authorityIds[n] ?? 0, month })),
      )
    }
  }

  /** Which transaction wrote each row. */
  async function writers(): Promise<Map<string, string>> {
    const rows = await database.query<{ key: string; xmin: string }>(
      `select authority_id || ' ' || month || ' ' || class || ' ' || route as key, xmin::text
         from share_cells where authority_id <> 0`,
    )
    return new Map(rows.map(({ key, xmin }) => [key, xmin]))
  }

  async function expectExact(): Promise<void> {
    for (const by of ['month', 'authority', 'category'] as const) {
      const period = { from: '2019-04-01', until: '2023-04-01' }
      const [kept, cells] = await figures.read(
        { series: 'as-was' },
        async (tx, scope) => [
          await classSums(tx, scope, { by, ...period }),
          await classSums(tx, { ...scope, kept: false }, { by, ...period }),
        ],
        () => ({}),
      )
      expect(kept).toEqual(cells)
    }
  }

  it('are made again only for the months that a late file touches', async () => {
    const before = await writers()
    const [late = 0] = authorities
    await world.give(late, [{ ...one(), paidOn: '2020-09-30', amount: '1000.00' }])
    expect(await sumAll()).toEqual([{ authorityId: late, month: '2020-09-01' }])
    const after = await writers()
    const changed = [...after].filter(([key, writer]) => before.get(key) !== writer)
    expect(changed.map(([key]) => key)).toEqual([`${late} 2020-09-01 unknown unknown`])
    await expectExact()
  })

  it('are made again for every month of a supplier whose status is learned, and no other', async () => {
    const [, { supplierId }] = firms as [unknown, { supplierId: number }]
    await world.evidence(supplierId, 'sme', { asOf: '2020-09-01' })
    // Facts reach back a year: every payment of the supplier was to an SME.
    const done = await sumAll()
    expect(done).toHaveLength(9)
    await expectExact()
  })

  it('are up to date in every answer, without anybody summing them first', async () => {
    const [, authority = 0] = authorities
    const share = (): Promise<string> =>
      figures.read({ org: 'RB2', fy: 2020, series: 'as-was' }, async (tx, scope) => {
        return (await smeShare(tx, scope)).numbers.thirdParty
      })
    const before = Number(await share())
    await world.give(authority, [{ ...one(), paidOn: '2020-05-01', amount: '12.34' }])
    expect(Number(await share())).toBeCloseTo(before + 12.34, 2)
    const [row] = await database.query<{ n: number }>('select count(*)::int as n from stale_months')
    expect(row?.n).toBe(0)
  })

  it('lose nothing while files, decisions, summing and answers come all at once', async () => {
    const busy = Array.from({ length: 8 }, async (_, worker) => {
      for (let round = 0; round < 6; round++) {
        const authority = authorities[(worker + round) % 3] ?? 0
        if (worker < 3) await world.give(authority, linesOf(worker * 10 + round))
        else if (worker === 3)
          await world.evidence(one().supplierId, 'not-sme', { asOf: `2020-0${round + 1}-01` })
        else if (worker === 4) await world.decide(one().payeeId, firms[round % 3]?.supplierId ?? 0)
        else if (worker < 7) await database.run((tx) => refreshSums(tx))
        else await figures.read({ fy: 2020, series: 'as-was' }, smeShare)
      }
    })
    await Promise.all(busy)
    await expectExact()
  })

  it('give the figures of all suppliers as their years give them, and are made anew after a change', async () => {
    const asked = (): Promise<unknown[]> =>
      Promise.all(
        [2020, 2021].map((fy) =>
          figures.read({ fy, series: 'as-was' }, async (tx, scope) => [
            await topSuppliers(tx, scope, 2),
            await concentration(tx, scope),
            await supplierChanges(tx, scope),
          ]),
        ),
      )
    const made = async (): Promise<number> => {
      while (await database.run((tx) => keepYear(tx))) continue
      return (await database.query('select 1 from kept_years')).length
    }
    const plain = await asked()
    expect(await made()).toBe(2)
    expect(await asked()).toEqual(plain)

    await world.give(authorities[0] ?? 0, [{ ...one(), paidOn: '2020-05-01', amount: '7.77' }])
    const changed = await asked()
    expect(changed).not.toEqual(plain)
    expect(await made()).toBe(2)
    expect(await asked()).toEqual(changed)
  })

  it('are made by the service by itself, soon after', async () => {
    const [, , authority = 0] = authorities
    await world.give(authority, [{ ...one(), paidOn: '2022-06-01', amount: '5.00' }])
    const service = await startSpend(database.url)
    await eventually(async () => {
      const rows = await database.query('select 1 from stale_months')
      expect(rows).toEqual([])
    })
    await service.close()
    await expectExact()
  })

  function one(): { payeeId: number; supplierId: number } {
    return firms[0] ?? { payeeId: 0, supplierId: 0 }
  }
})
