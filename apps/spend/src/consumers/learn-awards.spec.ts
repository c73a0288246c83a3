import type { EventOf } from '@inroad/events/define-event'
import { SmeStatusAssessedV1 } from '@inroad/events/organisations/sme-status-assessed.v1'
import { AwardAnnouncedV1 } from '@inroad/events/pipeline/award-announced.v1'
import { ContractEnteredV1 } from '@inroad/events/pipeline/contract-entered.v1'
import { describeRealData } from '@inroad/testing/real-data'
import { eventOf, type Told } from '../../test/event-of.js'
import { PaidSuppliers, type MadeSupplier } from '../../test/paid-suppliers.js'
import { realAwards } from '../../test/real-awards.js'
import { SpendDatabase } from '../../test/spend-database.js'
import { latestCut } from '../cuts/take-cut.js'
import { contractRoutes, type RoutePeriod, routePeriods } from '../routes/route-periods.query.js'
import { LearnAward } from './learn-award.consumer.js'
import { LearnContract } from './learn-contract.consumer.js'
import { LearnSmeStatus } from './learn-sme-status.consumer.js'

type Announced = EventOf<typeof AwardAnnouncedV1>
type Entered = EventOf<typeof ContractEnteredV1>

const [ANNOUNCED] = AwardAnnouncedV1.examples
const [ENTERED] = ContractEnteredV1.examples

/** Those that hang on others first. */
const TABLES = [
  ...['awards', 'stated_statuses', 'status_evidence', 'stale_suppliers', 'cells'],
  ...['contract_references', 'payee_decisions', 'payees', 'supplier_identifiers', 'suppliers'],
]

describe('what spend learns of awards and contracts', () => {
  let database: SpendDatabase
  let suppliers: PaidSuppliers
  beforeAll(async () => {
    database = await SpendDatabase.open()
    suppliers = new PaidSuppliers(database)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    for (const table of TABLES) await database.query(`delete from ${table}`)
  })

  function announce(data: Partial<Announced> = {}, told: Told = {}): Promise<void> {
    const event = eventOf(AwardAnnouncedV1, { ...(ANNOUNCED as Announced), ...data }, told)
    return database.run((tx) => new LearnAward().handle([event], { tx }))
  }

  function enter(data: Partial<Entered> = {}, told: Told = {}): Promise<void> {
    const { calledOffFrom: _, ...plain } = ENTERED as Entered
    const event = eventOf(ContractEnteredV1, { ...plain, ...data }, told)
    return database.run((tx) => new LearnContract().handle([event], { tx }))
  }

  const periods = (): Promise<RoutePeriod[]> =>
    database.run(async (tx) => routePeriods(tx, { cut: await latestCut(tx) }))

  /** The payer and the supplier of the examples. */
  async function pair(): Promise<MadeSupplier> {
    const identifiers = [{ scheme: 'GB-COH', id: '00000000' }]
    const made = await suppliers.supplier('Smallwater Medical', { identifiers })
    await suppliers.pay(made, 10, { org: 'ZZ9' })
    return made
  }

  const routes = async () => (await periods()).map(({ from, until, route }) => [from, until, route])

  it('is the same for every published example told once or twice', async () => {
    const tell = () =>
      database.run(async (tx) => {
        const announced = AwardAnnouncedV1.examples.map((data) => eventOf(AwardAnnouncedV1, data))
        const entered = ContractEnteredV1.examples.map((data) => eventOf(ContractEnteredV1, data))
        const stated = SmeStatusAssessedV1.examples.map((data) =>
          eventOf(SmeStatusAssessedV1, data),
        )
        await new LearnAward().handle(announced, { tx })
        await new LearnContract().handle(entered, { tx })
        await new LearnSmeStatus().handle(stated, { tx })
        return latestCut(tx)
      })
    const cut = await tell()
    const known = () =>
      database.query(
        `select 'award' as what, count(*)::int as rows from awards union all
         select 'party', count(*)::int from award_parties union all
         select 'statement', count(*)::int from stated_statuses order by 1`,
      )
    const once = await known()
    expect([await tell(), await known()]).toEqual([cut, once])
    expect(once).toEqual([
      { what: 'award', rows: 2 },
      { what: 'party', rows: 4 },
      { what: 'statement', rows: 3 },
    ])
  })

  it('is evidence of the supplier at once', async () => {
    const { id } = await pair()
    await announce()
    expect(
      await database.query(
        `select status, definition, source, reference, as_of::text, group_checked
           from status_evidence where supplier_id = $1`,
        [id],
      ),
    ).toEqual([
      {
        ...{ status: 'sme', definition: 'PA2023', source: 'notice', as_of: '2026-10-12' },
        ...{ reference: 'notice 934567-2026 of ocds-h6vhtk-0f1e2d', group_checked: false },
      },
    ])
  })

  it.each([
    ['sme', false, 'PA2023', 'sme', 'PA2023'],
    ['large', false, 'PA2023', 'not-sme', 'PA2023'],
    ['large', undefined, 'PA2023', 'not-sme', 'PA2023'],
    ['large', true, 'PA2023', 'unknown', 'PA2023'],
    ['sme', true, 'PA2023', 'sme', 'PA2023'],
    ['sme', false, 'PSR2023', 'sme', 'EU2003'],
    ['large', false, 'PCR2015', 'not-sme', 'EU2003'],
  ] as const)(
    'of "%s" with voluntary %s under %s makes %s by %s',
    async (scale, vcse, regime, status, definition) => {
      const supplier = {
        ...{ name: 'Some Ltd', identifiers: [], declaredScale: scale },
        ...(vcse !== undefined && { declaredVcse: vcse }),
      }
      await announce({ regime, suppliers: [supplier] })
      expect(await database.query('select status, definition from stated_statuses')).toEqual([
        { status, definition },
      ])
    },
  )

  it('is nothing of a supplier that ticked no box', async () => {
    await announce({ suppliers: [{ name: 'Silent Ltd', identifiers: [] }] })
    expect(await database.query('select from stated_statuses')).toEqual([])
  })

  it('is a route from the signature of the contract', async () => {
    await pair()
    await enter()
    expect(await routes()).toEqual([['2026-10-26', undefined, 'non-framework']])
  })

  it('is a route from the announcement until the contract of it is known', async () => {
    await pair()
    await announce({ calledOffFrom: 'ocds-h6vhtk-0abcde' })
    expect(await routes()).toEqual([['2026-10-12', undefined, 'framework']])
    await enter()
    expect(await routes()).toEqual([['2026-10-26', undefined, 'non-framework']])
  })

  it.each([
    [{ regime: 'PSR2023' }, 'provider-selection-regime'],
    [{ regime: 'PSR2023', calledOffFrom: 'ocds-h6vhtk-0abcde' }, 'provider-selection-regime'],
    [{ calledOffFrom: 'ocds-h6vhtk-0abcde' }, 'framework'],
    [{ establishes: 'framework' }, 'framework'],
    [{ establishes: 'dynamic-market' }, 'dynamic-market'],
    [{}, 'non-framework'],
  ] as const)('of a contract with %j is the route %s', async (data, route) => {
    await pair()
    await enter(data)
    expect(await routes()).toEqual([['2026-10-26', undefined, route]])
  })

  it('is the route of a dynamic market once the notice that established it is known', async () => {
    const { id } = await pair()
    await enter({ calledOffFrom: 'ocds-h6vhtk-0ABCDE' })
    const before = await database.run(latestCut)
    await database.query('delete from stale_suppliers')
    await announce({
      ...{ ocid: 'ocds-h6vhtk-0abcde', procurementId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c99' },
      ...{ establishes: 'dynamic-market', suppliers: [] },
    })
    expect(await routes()).toEqual([['2026-10-26', undefined, 'dynamic-market']])
    expect(await database.query('select supplier_id from stale_suppliers')).toEqual([
      { supplier_id: id },
    ])
    const then = await database.run((tx) => routePeriods(tx, { cut: before }))
    expect(then.map(({ route }) => route)).toEqual(['framework'])
  })

  it('is unknown from the day on which there are contracts of two routes', async () => {
    await pair()
    await enter({ signedAt: '2026-01-01T00:00:00Z' })
    const other = { contractId: '2', calledOffFrom: 'ocds-h6vhtk-0abcde' }
    await enter({ ...other, signedAt: '2026-05-01T00:00:00Z' })
    expect(await routes()).toEqual([
      ['2026-01-01', '2026-05-01', 'non-framework'],
      ['2026-05-01', undefined, 'unknown'],
    ])
  })

  it('is the newest word on a contract, whatever the order of its events', async () => {
    await pair()
    await enter({ regime: 'PSR2023' }, { sequence: 2 })
    await enter({}, { sequence: 1 })
    expect(await routes()).toEqual([['2026-10-26', undefined, 'provider-selection-regime']])
    await enter({ calledOffFrom: 'ocds-h6vhtk-0abcde' }, { sequence: 3 })
    expect(await routes()).toEqual([['2026-10-26', undefined, 'framework']])
  })

  it('is of payer and supplier by name where notices give no identifier', async () => {
    const made = await suppliers.supplier('Smallwater Medical Limited')
    await suppliers.pay(made, 10, { org: 'ZZ9' })
    await enter({
      buyers: [{ name: 'Example ZZ9 NHS Trust', identifiers: [] }],
      suppliers: [{ name: 'SMALLWATER MEDICAL LTD.', identifiers: [] }],
    })
    expect((await periods()).map(({ supplierId }) => supplierId)).toEqual([made.id])
  })

  it('is not of a namesake where the notice gives the number of another firm', async () => {
    const right = await pair()
    await suppliers.supplier('Smallwater Medical', {
      identifiers: [{ scheme: 'GB-COH', id: '00000301' }],
    })
    await enter()
    expect((await periods()).map(({ supplierId }) => supplierId)).toEqual([right.id])
  })

  it('stays, at an old cut, with the name that bore it before its firm was identified', async () => {
    const byName = await suppliers.supplier('Smallwater Medical Ltd')
    await suppliers.pay(byName, 10, { org: 'ZZ9' })
    await enter()
    const cut = await database.run(latestCut)
    const identifiers = [{ scheme: 'GB-COH', id: '00000000' }]
    const identified = await suppliers.supplier('Smallwater Medical', { identifiers })
    const payees = (at: number) =>
      database.run(async (tx) => (await routePeriods(tx, { cut: at })).map((one) => one.supplierId))
    expect(await payees(cut)).toEqual([byName.id])
    expect(await payees(await database.run(latestCut))).toContain(identified.id)
  })

  it('is decided by the contract reference of a payment first', async () => {
    const made = await pair()
    await suppliers.pay(made, 10, { org: 'ZZ9', contract: 'Ref OCDS-h6vhtk-0f1e2d (lot 2)' })
    await suppliers.pay(made, 10, { org: 'ZZ9', contract: 'C-4711' })
    await enter({ calledOffFrom: 'ocds-h6vhtk-0abcde' })
    const known = await database.run(async (tx) => contractRoutes(tx, { cut: await latestCut(tx) }))
    expect([...known.values()]).toEqual(['framework'])
  })

  it('of NHS Supply Chain needs no contract', async () => {
    const { id } = await suppliers.supplier('Supply Chain Coordination', {
      kind: 'nhs-supply-chain',
    })
    expect(await periods()).toEqual([{ authorityId: 0, supplierId: id, route: 'nhs-supply-chain' }])
  })
})

describeRealData('what spend learns of real notices', (folder) => {
  let database: SpendDatabase
  beforeAll(async () => {
    database = await SpendDatabase.open()
  })
  afterAll(() => database.close())

  it('is all that their suppliers declared, once, and no charity is taken for large', async () => {
    const { announced, entered } = realAwards(folder)
    const tell = () =>
      database.run(async (tx) => {
        const awards = announced.map((data) => eventOf(AwardAnnouncedV1, data))
        const contracts = entered.map((data) => eventOf(ContractEnteredV1, data))
        await new LearnAward().handle(awards, { tx })
        await new LearnContract().handle(contracts, { tx })
        return latestCut(tx)
      })
    const cut = await tell()
    expect(await tell()).toBe(cut)
    const declaring = [...announced, ...entered].filter(({ suppliers }) =>
      suppliers.some(({ declaredScale }) => declaredScale !== undefined),
    )
    const [counts] = await database.query<Record<string, number>>(
      `select count(distinct reference)::int as notices,
              count(*) filter (where status = 'not-sme'
                                 and details ->> 'declaredVcse' = 'true')::int as mistaken,
              count(*) filter (where status = 'unknown'
                                 and details ->> 'declaredScale' <> 'large')::int as lost
         from stated_statuses`,
    )
    const notices = new Set(declaring.map(({ notice }) => notice.id)).size
    expect(notices).toBeGreaterThan(100)
    expect(counts).toEqual({ notices, mistaken: 0, lost: 0 })
  })
})
