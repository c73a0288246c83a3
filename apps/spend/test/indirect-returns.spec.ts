import type { RunningService } from '@inroad/service-kit/start-service'
import request, { type Response } from 'supertest'
import type { IndirectShareView } from '../src/indirect/figure/indirect-share.view.js'
import type {
  IndirectReturnPage,
  IndirectReturnView,
} from '../src/indirect/returns/indirect-return.view.js'
import { SpendDatabase } from './spend-database.js'
import { spendAccess, startSpend } from './spend-service.js'

const HEADER = 'Name,Company number,Spend,SME status'
const RETURN = [HEADER, 'Calder Ltd,9999991,300.00,SME', 'Dale PLC,,500.00,no', 'Vale,,200,'].join(
  '\n',
)
const QUERY = 'supplier=9&fy=2025&evidence=sampled&nhsIncome=5000'

describe('yearly returns of strategic suppliers', () => {
  let database: SpendDatabase
  let service: RunningService

  beforeAll(async () => {
    database = await SpendDatabase.open()
    service = await startSpend(database.url)
  })
  afterAll(async () => {
    await service.close()
    await database.close()
  })
  beforeEach(async () => {
    for (const table of ['indirect_return_lines', 'indirect_returns', 'supplier_identifiers']) {
      await database.query(`delete from ${table}`)
    }
    await database.query('delete from suppliers')
    await supplier('Greatwater Facilities PLC', '00000009')
  })

  async function supplier(name: string, number: string, kind = 'third-party'): Promise<void> {
    await database.query(
      `with added as (
         insert into suppliers (name, name_key, identified, kind, from_cut)
         values ($1, $1, true, $3, 1) returning id)
       insert into supplier_identifiers (scheme, id, supplier_id) select 'GB-COH', $2, id from added`,
      [name, number, kind],
    )
  }
  const send = (path: string, body: string, roles: string[] = ['analyst']): Promise<Response> =>
    request(service.url)
      .post(path)
      .set('Content-Type', 'text/csv')
      .set('Authorization', spendAccess.bearer(...roles))
      .send(body)
  const give = (query = QUERY, body = RETURN): Promise<Response> =>
    send(`/indirect-returns?${query}`, body)
  const read = async <Body>(path: string): Promise<Body> => {
    const answer = await request(service.url)
      .get(path)
      .set('Authorization', spendAccess.bearer('analyst'))
    expect([path, answer.status]).toEqual([path, 200])
    return answer.body as Body
  }
  const refused = ({ status, body }: Response) => {
    const { code, fields = [] } = body as { code: string; fields?: { field: string }[] }
    return [status, code, ...fields.map(({ field }) => field)]
  }
  const events = async () =>
    (await database.events()).filter(({ type }) => type.includes('indirect-return'))

  it('are kept with their sums, their lines and an event', async () => {
    const before = (await events()).length
    const { status, body } = await give()
    const kept = body as IndirectReturnView
    expect(status).toBe(201)
    expect(kept).toMatchObject({
      supplier: { name: 'Greatwater Facilities PLC', companyNumber: '00000009' },
      ...{ financialYear: 2025, evidence: 'sampled', nhsIncome: '5000.00', state: 'in-force' },
      sterling: { total: '1000.00', sme: '300.00', notSme: '500.00', unknown: '200.00' },
    })
    expect(kept.lines.map(({ row, amount }) => [row, amount])).toEqual([
      [3, '500.00'],
      [2, '300.00'],
      [4, '200.00'],
    ])
    const [event, ...more] = (await events()).slice(before)
    expect(more).toEqual([])
    expect(event?.data).toMatchObject({
      ...{ returnId: kept.id, subcontractors: 3 },
      sterling: { total: '1000.00', sme: '300.00', unknown: '200.00' },
    })
    expect(await read(`/indirect-returns/${kept.id}`)).toEqual(kept)
  })

  it('are known when they come again, and change nothing', async () => {
    const first = (await give()).body as IndirectReturnView
    const before = (await events()).length
    const { status, body } = await give()
    expect([status, body]).toEqual([200, { ...first, known: true }])
    expect(await events()).toHaveLength(before)
  })

  it('are replaced by a later one of the same year, and kept', async () => {
    const first = (await give()).body as IndirectReturnView
    const second = (await give(QUERY.replace('sampled', 'invoiced'))).body as IndirectReturnView
    expect(second.history.map(({ id, state }) => [id, state])).toEqual([
      [second.id, 'in-force'],
      [first.id, 'replaced'],
    ])
    expect((await events()).at(-1)?.data).toMatchObject({ replacesReturnId: first.id })
    const other = (await give(QUERY.replace('2025', '2024'))).body as IndirectReturnView
    expect(other.history).toHaveLength(1)
  })

  it('that come at the same time leave one in force', async () => {
    const bodies = [1, 2, 3, 4].map((pounds) => `${HEADER}\nCalder,,${pounds},SME`)
    const answers = await Promise.all(bodies.map((body) => give(QUERY, body)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    const { items } = await read<IndirectReturnPage>('/indirect-returns?fy=2025')
    expect(items.map(({ state }) => state).sort()).toEqual([
      'in-force',
      ...['replaced', 'replaced', 'replaced'],
    ])
  })

  it('with a fault are refused whole, with every fault by row and column', async () => {
    const answer = await give(QUERY, `${RETURN}\n,x,1,SME\nEast,,-1,SME\nSelf,00000009,1,no`)
    expect(refused(answer)).toEqual([
      ...[422, 'RETURN_HAS_FAULTS'],
      ...['row 5, Sub-contractor name', 'row 5, Company number', 'row 6, Spend'],
      'row 7, Company number',
    ])
    expect((await read<IndirectReturnPage>('/indirect-returns')).items).toEqual([])
  })

  it('are reported on before they are given', async () => {
    const answer = await send('/indirect-returns/check', `${RETURN}\nEast,,x,SME`)
    expect([answer.status, answer.body]).toMatchObject([
      200,
      { rows: 3, faultCount: 1, faults: [{ row: 5, column: 'Spend', value: 'x' }] },
    ])
  })

  it.each([
    ['an unknown supplier', '8', [422, 'SUPPLIER_UNKNOWN', 'supplier']],
    ['a supplier that is no number', 'Greatwater', [400, 'INVALID_INPUT', 'supplier']],
    ['a body of the NHS', '00000007', [422, 'NOT_A_STRATEGIC_SUPPLIER', 'supplier']],
  ])('of %s are refused', async (_, number, expected) => {
    await supplier('Example Trust', '00000007', 'nhs')
    expect(refused(await give(QUERY.replace('=9', `=${number}`)))).toEqual(expected)
  })

  it.each([
    ['evidence', QUERY.replace('sampled', 'guessed')],
    ['fy', QUERY.replace('2025', '1999')],
    ['nhsIncome', QUERY.replace('5000', '1,000')],
    ['nhsIncome', QUERY.replace('5000', '999.99')],
  ])('name %s where it is wrong: %s', async (field, query) => {
    const [status, , ...fields] = refused(await give(query))
    expect([[400, 422].includes(Number(status)), fields]).toEqual([true, [field]])
  })

  it('of a company that nobody has paid enter it from the register', async () => {
    await database.query(
      `insert into register_entries (register, scheme, number, name, name_key, kind)
       values ('companies-house', 'GB-COH', '00000005', 'Newcomer Ltd', 'NEWCOMER', 'third-party')`,
    )
    const answers = await Promise.all([5, 5].map(() => give(QUERY.replace('=9', '=5'))))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201])
    expect(answers[0]?.body).toMatchObject({ supplier: { name: 'Newcomer Ltd' } })
  })

  it('are read in pages that join without a gap', async () => {
    for (const fy of [2021, 2022, 2023]) await give(QUERY.replace('2025', String(fy)))
    const first = await read<IndirectReturnPage>('/indirect-returns?limit=2')
    const second = await read<IndirectReturnPage>(`/indirect-returns?limit=2&cursor=${first.next}`)
    const years = [...first.items, ...second.items].map(({ financialYear }) => financialYear)
    expect([years, second.next]).toEqual([[2023, 2022, 2021], undefined])
  })

  it.each([
    ['buyer', 403],
    ['org-admin', 403],
    ['supplier', 403],
  ])('are not for a %s', async (role, status) => {
    expect((await send(`/indirect-returns?${QUERY}`, RETURN, [role])).status).toBe(status)
  })

  it('are empty, too large, or JSON: refused', async () => {
    expect(refused(await give(QUERY, ''))).toEqual([400, 'EMPTY_RETURN'])
    expect((await give(QUERY, 'x'.repeat(4 * 1024 * 1024 + 1))).status).toBe(413)
    const json = await request(service.url)
      .post(`/indirect-returns?${QUERY}`)
      .set('Authorization', spendAccess.bearer('analyst'))
      .send({})
    expect(json.status).toBe(415)
  })

  describe('make a figure', () => {
    const share = (more = '') => read<IndirectShareView>(`/figures/indirect?fy=2025${more}`)

    it('by grade, apart from NHS Supply Chain, and as it was at each point of the data', async () => {
      await supplier('Supply Chain Coordination Ltd', '00000006', 'nhs-supply-chain')
      const { dataCut } = (await give()).body as IndirectReturnView
      await give(QUERY.replace('=9', '=6').replace('sampled', 'invoiced'))
      await give(QUERY.replace('sampled', 'declared'))
      const now = await share()
      const counts = ({ byEvidence }: IndirectShareView) => byEvidence.map(({ returns }) => returns)
      expect(counts(now)).toEqual([1, 0, 0])
      expect(now.nhsSupplyChain.map(({ returns }) => returns)).toEqual([0, 0, 1])
      expect(now.byEvidence[0]).toMatchObject({ share: 0.3, lowest: 0.3, highest: 0.5 })
      expect(now.coverage).toMatchObject({ nhsIncome: '5000.00', largeSupplierSpend: '0.00' })
      expect(now.extrapolation).toBeUndefined()
      expect(counts(await share(`&cut=${dataCut}`))).toEqual([0, 1, 0])
    })

    it('extrapolated only by a method that is named', async () => {
      await give()
      const { extrapolation } = await share('&method=indirect-v1')
      expect(extrapolation).toMatchObject({ method: 'indirect-v1', applied: false })
      const unknown = await request(service.url).get('/figures/indirect?fy=2025&method=v9')
      expect(unknown.status).toBe(404)
    })

    it('carried over to those without a return, where returns speak for enough direct spend', async () => {
      await give()
      await database.query(
        `insert into class_months (authority_id, month, class, lines, amount, unmatched, invoices,
                                   dated, within_30, dated_amount, within_30_amount)
         values (0, '2025-04-01', 'not-sme', 1, 6250, 0, 0, 0, 0, 0, 0)`,
      )
      const view = await share('&method=indirect-v1')
      await database.query('delete from class_months')
      expect(view.coverage).toMatchObject({ largeSupplierSpend: '6250.00', share: 0.8 })
      expect(view.extrapolation).toMatchObject({
        ...{ applied: true, share: 0.06, highest: 0.1 },
        sterling: { sme: '375.00', unknown: '250.00' },
      })
      expect(view.byEvidence[1]).toMatchObject({ sterling: { sme: '300.00' }, share: 0.3 })
    })

    it('whose CSV says what the screen says', async () => {
      await give()
      const { text, headers } = await request(service.url).get('/figures/indirect.csv?fy=2025')
      expect(headers['content-type']).toContain('text/csv')
      expect(text.split('\r\n')[2]).toMatch(
        /^2025,\d+,returns,sampled,1,3,1000\.00,300\.00,500\.00,200\.00,0\.3,0\.3,0\.5,$/,
      )
    })
  })
})
