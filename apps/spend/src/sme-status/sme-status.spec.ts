import type { RunningService } from '@inroad/service-kit/start-service'
import { TEST_INSTALLATION } from '@inroad/testing/access-for-tests'
import { PaidSuppliers, type MadeSupplier } from '../../test/paid-suppliers.js'
import { SpendDatabase } from '../../test/spend-database.js'
import { spendAccess, startSpend } from '../../test/spend-service.js'
import type { StatusHistoryView } from './evidence.view.js'
import type { StatusListReportView } from './lists/status-list.view.js'
import type { StatusQueueView } from './queue/status-queue.view.js'

interface Problem {
  code: string
  fields?: { field: string; message: string }[]
}

const DECISION = {
  status: 'sme',
  asOf: '2020-03-31',
  reference: 'Accounts to 31 March 2020, page 12',
  groupChecked: true,
}

describe('SME statuses over HTTP', () => {
  let database: SpendDatabase
  let suppliers: PaidSuppliers
  let service: RunningService
  beforeAll(async () => {
    database = await SpendDatabase.open()
    suppliers = new PaidSuppliers(database)
    service = await startSpend(database.url)
  })
  afterAll(async () => {
    await service.close()
    await database.close()
  })

  async function ask<Answer>(
    method: string,
    path: string,
    { body, as = 'analyst', bearer }: { body?: unknown; as?: string; bearer?: string } = {},
  ): Promise<{ status: number; answer: Answer }> {
    const isText = typeof body === 'string'
    const response = await fetch(`${service.url}${path}`, {
      method,
      headers: {
        authorization: bearer ?? spendAccess.bearer(as),
        'content-type': isText ? 'text/csv' : 'application/json',
      },
      ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
    })
    return { status: response.status, answer: (await response.json()) as Answer }
  }

  const queue = (query = '') => ask<StatusQueueView>('GET', `/sme-status/queue${query}`)
  function decide(supplier: MadeSupplier, decision: object = {}, as = 'analyst') {
    const path = `/suppliers/${supplier.publicId}/sme-status`
    return ask<StatusHistoryView & Problem>('POST', path, {
      body: { ...DECISION, ...decision },
      as,
    })
  }

  it('are asked for largest first, and the queue says what the next twenty would settle', async () => {
    const made = []
    for (let place = 1; place <= 25; place += 1) {
      const supplier = await suppliers.supplier(`Waiting ${place} Ltd`)
      await suppliers.pay(supplier, place * 100, { org: 'RA0' })
      made.push(supplier)
    }
    const settled = await suppliers.supplier('Settled Ltd')
    await suppliers.pay(settled, 32_500, { org: 'RA0' })
    await decide(settled)
    const { answer } = await queue('?org=RA0&fy=2020&limit=2')
    expect(answer).toMatchObject({
      thirdPartyValue: '65000.00',
      unknownValue: '32500.00',
      coverage: 0.5,
      suppliers: 25,
      // 2500 + 2400 + ... + 600, of 32500.
      nextCovers: { count: 20, shareOfUnknown: 0.9538, coverageAfter: 0.9769 },
    })
    expect(answer.items.map(({ name, cumulativeShare }) => [name, cumulativeShare])).toEqual([
      ['Waiting 25 Ltd', 0.0769],
      ['Waiting 24 Ltd', 0.1508],
    ])
    await decide(made[24] ?? settled)
    expect((await queue('?org=RA0&fy=2020')).answer.items[0]?.name).toBe('Waiting 24 Ltd')
  })

  it('are asked for of third parties alone, of the organisation and year', async () => {
    const kinds = [
      'nhs-supply-chain',
      'nhs',
      'government',
      'pensions-and-tax',
      'individual',
    ] as const
    for (const kind of kinds) {
      await suppliers.pay(await suppliers.supplier(`A ${kind}`, { kind }), 9_000)
    }
    const other = await suppliers.supplier('Other Ltd')
    await suppliers.pay(other, 10, { org: 'RX1' })
    await suppliers.pay(other, 7, { org: 'RX1', day: '2022-06-01' })
    await suppliers.pay(await suppliers.supplier('Own Ltd'), 20)
    const values = async (query: string) =>
      (await queue(query)).answer.items
        .filter(({ name }) => name === 'Own Ltd' || name === 'Other Ltd' || name.startsWith('A '))
        .map(({ name, unknownValue }) => [name, unknownValue])
    expect(await values('?org=RX0&fy=2020')).toEqual([['Own Ltd', '20.00']])
    expect(await values('?org=RX1')).toEqual([['Other Ltd', '17.00']])
    expect(await values('?fy=2020&limit=200')).toEqual([
      ['Own Ltd', '20.00'],
      ['Other Ltd', '10.00'],
    ])
    expect(await values('?limit=200')).toEqual([
      ['Own Ltd', '20.00'],
      ['Other Ltd', '17.00'],
    ])
  })

  it('count from the day they are known within a year', async () => {
    const supplier = await suppliers.supplier('Half Known Ltd')
    await suppliers.pay(supplier, 10, { org: 'RB0', day: '2020-05-01' })
    await suppliers.pay(supplier, 5, { org: 'RB0', day: '2020-12-01' })
    await decide(supplier, { asOf: '2021-09-15' })
    const { answer } = await queue('?org=RB0&fy=2020')
    expect([answer.unknownValue, answer.items[0]?.unknownValue]).toEqual(['10.00', '10.00'])
  })

  it('come with what was said without settling them', async () => {
    const supplier = await suppliers.supplier('Kind Hearts Trust')
    await suppliers.pay(supplier, 10, { org: 'RC0' })
    await database.query(
      `insert into status_evidence (supplier_id, status, definition, source, reference, as_of,
                                    confidence, details, from_cut)
       values ($1, 'unknown', 'PA2023', 'notice', 'notice 1-2020', '2020-05-01', 0.7,
               '{"declaredScale": "large", "declaredVcse": true}', 1)`,
      [supplier.id],
    )
    expect((await queue('?org=RC0')).answer.items[0]?.statedHints).toEqual([
      {
        ...{ source: 'notice', status: 'unknown', asOf: '2020-05-01' },
        says: 'large and voluntary, from which nothing follows, in a notice',
      },
    ])
  })

  it('are decided with a source, for everybody, and told with all that was said', async () => {
    const supplier = await suppliers.supplier('Decided Ltd')
    const { status, answer } = await decide(supplier, { staff: 20, turnover: '44000000.00' })
    expect([status, answer.status]).toEqual([201, 'sme'])
    expect(answer.evidence).toEqual([
      expect.objectContaining({
        ...{ source: 'manual', asOf: '2020-03-31', confidence: 0.95 },
        ...{ reference: DECISION.reference, groupChecked: true },
      }),
    ])
    const { answer: again } = await decide(supplier, { status: 'not-sme' })
    expect([again.status, again.evidence.length]).toEqual(['not-sme', 2])
  })

  it.each([
    [{ staff: 300, turnover: '1' }, 'STATUS_CONTRADICTED', 'status'],
    [
      { staff: 10, turnover: '45000000', balanceSheet: '38000000.01' },
      'STATUS_CONTRADICTED',
      'status',
    ],
    [{ status: 'not-sme', staff: 10, turnover: '44000000' }, 'STATUS_CONTRADICTED', 'status'],
    [{ definition: 'EU2003', staff: 10, turnover: '1' }, 'RATE_NEEDED', 'eurosPerPound'],
    [{ asOf: '2027-01-01' }, 'FACTS_IN_FUTURE', 'asOf'],
  ])('are refused where %j cannot be', async (decision, code, field) => {
    const supplier = await suppliers.supplier(`Refused for ${JSON.stringify(decision)}`)
    const { status, answer } = await decide(supplier, decision)
    expect([status, answer.code, answer.fields?.[0]?.field]).toEqual([422, code, field])
  })

  it('by figures that leave it open are what the analyst says', async () => {
    const supplier = await suppliers.supplier('Open Ltd')
    expect((await decide(supplier, { staff: 20 })).answer.status).toBe('sme')
  })

  it('may be withdrawn by an operator or whoever recorded them, and by nobody else', async () => {
    const supplier = await suppliers.supplier('Withdrawn Ltd')
    const { answer } = await decide(supplier)
    const path = `/sme-status/evidence/${answer.evidence[0]?.id}/withdrawal`
    const body = { reason: 'of another firm of that name' }
    const stranger = await spendAccess.tokenFor({
      roles: ['analyst'],
      personId: '018f0000-0000-7000-8000-0000000000aa',
    })
    const refused = await ask<Problem>('POST', path, { body, bearer: `Bearer ${stranger}` })
    expect([refused.status, refused.answer.code]).toEqual([403, 'NOT_YOURS'])
    const operator = await spendAccess.tokenFor({
      ...{ roles: ['operator'], organisation: TEST_INSTALLATION },
      personId: '018f0000-0000-7000-8000-0000000000bb',
    })
    const done = await ask<StatusHistoryView>('POST', path, { body, bearer: `Bearer ${operator}` })
    expect([done.status, done.answer.status]).toEqual([200, 'unknown'])
    expect(done.answer.evidence[0]?.withdrawnReason).toBe(body.reason)
    const again = await ask<Problem>('POST', path, { body, bearer: `Bearer ${operator}` })
    expect([again.status, again.answer.code]).toEqual([409, 'EVIDENCE_OVER'])
  })

  it("are nobody else's business, and of no supplier there is not", async () => {
    const supplier = await suppliers.supplier('Private Ltd')
    expect((await decide(supplier, {}, 'buyer')).status).toBe(403)
    const nobody = { id: 0, publicId: '018f0000-0000-7000-8000-0000000000cc' }
    expect((await decide(nobody)).answer.code).toBe('SUPPLIER_NOT_FOUND')
    expect((await decide({ id: 0, publicId: 'x' })).answer.code).toBe('SUPPLIER_NOT_FOUND')
  })

  it('are shown without the name of a person', async () => {
    const { publicId } = await suppliers.supplier('Dr A Person', { kind: 'individual' })
    const { answer } = await ask<StatusHistoryView>('GET', `/suppliers/${publicId}/sme-status`)
    expect(answer.name).toBe('Individual (name withheld)')
  })

  it('come in lists, whose unsound rows are told by line, column and what to do', async () => {
    const supplier = await suppliers.supplier('Listed', {
      identifiers: [{ scheme: 'GB-COH', id: '00000201' }],
    })
    const list = [
      'name,company_number,status,definition,as_of,group_parent',
      'Listed Ltd,201,SME,,2020-03-31,',
      '"Awaited, Ltd",,large,EU2003,2020-03-31,',
      'Wrong Day Ltd,,sme,PA2023,31/03/2020,',
      'Wrong Number Ltd,12A,sme,PA2023,2020-03-31,',
      'Wrong Word Ltd,,perhaps,PA2023,2020-03-31,',
      ',,sme,PA2023,2020-03-31,',
      'Listed again,00000201,not-sme,PA2023,2020-03-31,',
    ].join('\n')
    const load = () =>
      ask<StatusListReportView>('POST', '/sme-status/lists?name=Framework%20list', { body: list })
    const { status, answer } = await load()
    const { rejected, ...report } = answer
    expect([status, report]).toEqual([
      200,
      {
        ...{ list: 'Framework list', read: 7, new: 2, changed: 0, unchanged: 0 },
        ...{ suppliers: 1, rejectedCount: 5 },
      },
    ])
    expect(rejected.map(({ line, column }) => [line, column])).toEqual([
      [4, 'as_of'],
      [5, 'company_number'],
      [6, 'status'],
      [7, 'name'],
      [8, 'name'],
    ])
    expect(rejected[0]?.reason).toBe('"31/03/2020": give the day of the facts, such as 2026-03-31')
    const shown = await ask<StatusHistoryView>('GET', `/suppliers/${supplier.publicId}/sme-status`)
    expect(shown.answer).toMatchObject({ status: 'sme', why: 'a list says so as of 2020-03-31' })
    expect((await load()).answer).toMatchObject({ new: 0, unchanged: 2, suppliers: 0 })
  })

  it.each([
    ['colour,size\nblue,3\n', 'is not a list of SME statuses'],
    ['name,status,as_of\n"open,sme,2020-03-31\n', 'quotation mark'],
    ['', 'is empty'],
  ])('come in no such list as %j', async (body, words) => {
    const { status, answer } = await ask<Problem>('POST', '/sme-status/lists?name=Some', { body })
    expect([status, answer.code]).toEqual([400, 'LIST_UNREADABLE'])
    expect(answer.fields?.[0]?.message).toContain(words)
  })
})
