import { DEFAULT_METHOD, statusRulesOf } from '../../figures/methods/published-methods.js'
import { latestCut, takeCut } from '../../cuts/take-cut.js'
import { PaidSuppliers, type MadeSupplier } from '../../../test/paid-suppliers.js'
import { SpendDatabase } from '../../../test/spend-database.js'
import { applyStated } from '../apply-stated.js'
import { statusOn, type StatusRules } from '../status-periods.js'
import { supplierStatusPeriods } from '../status-periods.query.js'
import { stateStatuses } from './state-statuses.js'
import type { Statement } from './statement.js'

const RULES = statusRulesOf(DEFAULT_METHOD)

function statement(name: string, rest: Partial<Statement> = {}): Statement {
  return {
    ...{ name, identifiers: [], status: 'sme', definition: 'PA2023', source: 'list' },
    ...{ reference: 'a list', asOf: '2020-03-31', groupChecked: false, confidence: 0.8 },
    ...{ details: {}, sequence: 0, ...rest },
  }
}

function company(id: string): { scheme: string; id: string }[] {
  return [{ scheme: 'GB-COH', id }]
}

describe('what is stated of a firm', () => {
  let database: SpendDatabase
  let suppliers: PaidSuppliers
  beforeAll(async () => {
    database = await SpendDatabase.open()
    suppliers = new PaidSuppliers(database)
  })
  afterAll(() => database.close())

  function state(...statements: Statement[]) {
    return database.run((tx) => stateStatuses(tx, statements))
  }

  function apply(...made: MadeSupplier[]): Promise<number> {
    return database.run((tx) =>
      applyStated(
        tx,
        made.map(({ id }) => id),
      ),
    )
  }

  async function statusOf(
    { id }: MadeSupplier,
    {
      cut,
      day = '2021-01-01',
      rules = RULES,
    }: { cut?: number; day?: string; rules?: StatusRules } = {},
  ): Promise<string> {
    return database.run(async (tx) => {
      const question = { rules, cut: cut ?? (await latestCut(tx)), supplierIds: [id] }
      const known = (await supplierStatusPeriods(tx, question)).get(id) ?? []
      return statusOn(known, day)?.status ?? 'nothing said'
    })
  }

  const cutNow = () => database.run(latestCut)

  it('waits until somebody pays it, and is evidence then', async () => {
    await state(statement('Waiting Ltd', { identifiers: company('00000101') }))
    const made = await suppliers.supplier('Waiting', { identifiers: company('00000101') })
    expect(await statusOf(made)).toBe('nothing said')
    expect(await apply(made)).toBe(1)
    expect(await statusOf(made)).toBe('sme')
  })

  it('takes no cut when there is nothing to apply', async () => {
    const made = await suppliers.supplier('Nobody Speaks Of Ltd')
    const before = await cutNow()
    expect([await apply(made), await cutNow()]).toEqual([0, before])
  })

  it('is evidence at once of a firm that is paid already', async () => {
    const made = await suppliers.supplier('Paid Ltd', { identifiers: company('00000102') })
    const outcome = await state(statement('Paid', { identifiers: company('00000102') }))
    expect(outcome).toEqual({ new: 1, changed: 0, unchanged: 0, suppliers: 1 })
    expect(await statusOf(made)).toBe('sme')
  })

  it('is of a supplier known by name only where the name is exactly the same', async () => {
    const same = await suppliers.supplier('Alder & Ash Limited')
    const other = await suppliers.supplier('Alder and Ash Services Ltd')
    await state(statement('ALDER AND ASH LTD.', { identifiers: company('00000103') }))
    expect([await statusOf(same), await statusOf(other)]).toEqual(['sme', 'nothing said'])
  })

  it('is of nobody by name where two companies bear the name', async () => {
    await state(
      statement('Twin Ltd', { identifiers: company('00000104') }),
      statement('Twin Ltd', { identifiers: company('00000105'), status: 'not-sme' }),
    )
    const byName = await suppliers.supplier('Twin Ltd')
    const numbered = await suppliers.supplier('Twin', { identifiers: company('00000105') })
    await apply(byName, numbered)
    expect([await statusOf(byName), await statusOf(numbered)]).toEqual(['nothing said', 'not-sme'])
  })

  it('is of an identified firm by name unless its number says that it is another', async () => {
    const made = await suppliers.supplier('Larch Ltd', { identifiers: company('00000106') })
    await state(statement('Larch Ltd', { identifiers: company('00000107'), reference: 'other' }))
    expect(await statusOf(made)).toBe('nothing said')
    await state(statement('Larch Ltd', { reference: 'without a number' }))
    expect(await statusOf(made)).toBe('sme')
  })

  it('said twice changes nothing, corrected it leaves the older cuts as they were', async () => {
    const made = await suppliers.supplier('Changing Ltd')
    await state(statement('Changing Ltd'))
    const before = await cutNow()
    expect(await state(statement('Changing Ltd'))).toMatchObject({ unchanged: 1, suppliers: 0 })
    expect(await cutNow()).toBe(before)
    const outcome = await state(statement('Changing Ltd', { status: 'not-sme' }))
    expect(outcome).toMatchObject({ changed: 1, suppliers: 1 })
    expect([await statusOf(made), await statusOf(made, { cut: before })]).toEqual([
      'not-sme',
      'sme',
    ])
  })

  it('is not undone by an older event that comes late', async () => {
    const made = await suppliers.supplier('Late Ltd')
    const event = { source: 'organisations', reference: 'an organisation' } as const
    await state(statement('Late Ltd', { ...event, sequence: 2, status: 'not-sme' }))
    const outcome = await state(statement('Late Ltd', { ...event, sequence: 1 }))
    expect([outcome.unchanged, await statusOf(made)]).toEqual([1, 'not-sme'])
  })

  it('corrects what was said under another name of the same company', async () => {
    const made = await suppliers.supplier('Renamed', { identifiers: company('00000108') })
    await state(statement('Old Name Ltd', { identifiers: company('00000108'), status: 'not-sme' }))
    await state(statement('New Name Ltd', { identifiers: company('00000108') }))
    expect(await statusOf(made)).toBe('sme')
  })

  it('once withdrawn stays so until something else is said', async () => {
    const made = await suppliers.supplier('Withdrawn Ltd')
    await state(statement('Withdrawn Ltd'))
    const cut = await cutNow()
    await database.query(
      `update status_evidence set until_cut = $2, withdrawn_reason = 'wrong' where supplier_id = $1`,
      [made.id, cut + 1],
    )
    await suppliers.supplier('a cut later')
    expect([await apply(made), await statusOf(made)]).toEqual([0, 'nothing said'])
    await state(statement('Withdrawn Ltd', { status: 'not-sme' }))
    expect(await statusOf(made)).toBe('not-sme')
  })

  it('of a parent that nobody pays tells on the firms of its group, from its cut on', async () => {
    const made = await suppliers.supplier('Small Daughter Ltd')
    await state(statement('Small Daughter Ltd', { groupParent: '00000109' }))
    const before = await cutNow()
    expect(await statusOf(made)).toBe('sme')
    await database.query('delete from stale_suppliers')
    await state(
      statement('Great Mother plc', { identifiers: company('00000109'), status: 'not-sme' }),
    )
    expect([await statusOf(made), await statusOf(made, { cut: before })]).toEqual([
      'not-sme',
      'sme',
    ])
    expect(await statusOf(made, { rules: { ...RULES, groupCheck: false } })).toBe('sme')
    expect(await database.query('select supplier_id from stale_suppliers')).toEqual([
      { supplier_id: made.id },
    ])
  })

  it('finds a parent by its name, too', async () => {
    const made = await suppliers.supplier('Foreign Daughter Ltd')
    await state(
      statement('Foreign Daughter Ltd', { groupParent: 'Vast Holdings SA' }),
      statement('VAST HOLDINGS S.A.', { status: 'not-sme' }),
    )
    expect(await statusOf(made)).toBe('not-sme')
  })

  it('goes over to the supplier that a name turned out to be, and back when that is undone', async () => {
    const byName = await suppliers.supplier('Rowan')
    await suppliers.pay(byName, 10)
    await state(statement('Rowan'))
    const firm = await suppliers.supplier('Rowan Works', { identifiers: company('00000112') })
    const before = await cutNow()
    const move = (from: MadeSupplier, to: MadeSupplier) =>
      database.run(async (tx) => {
        const cut = await takeCut(tx, 'test')
        await tx.query(
          `with over as (update payee_decisions set until_cut = $3
                          where supplier_id = $1 and until_cut is null returning payee_id)
           insert into payee_decisions (public_id, payee_id, supplier_id, decision, kind, confidence,
                                        reason, rule_version, act_id, from_cut)
           select gen_random_uuid(), payee_id, $2, 'matched', 'third-party', 1, 'test', 'test',
                  gen_random_uuid(), $3 from over`,
          [from.id, to.id, cut],
        )
      })
    await move(byName, firm)
    expect([await statusOf(firm), await statusOf(firm, { cut: before })]).toEqual([
      'sme',
      'nothing said',
    ])
    await state(statement('Rowan Works', { identifiers: company('00000112'), status: 'not-sme' }))
    await move(firm, byName)
    expect([await statusOf(firm), await statusOf(byName)]).toEqual(['not-sme', 'sme'])
  })

  it('is told by the accounts of a company, for methods that read them', async () => {
    await database.query(
      `insert into register_entries (register, scheme, number, name, name_key, accounts_category,
                                     accounts_on, parent_number)
       values ('companies-house', 'GB-COH', '00000110', 'Micro Ltd', 'MICRO', 'MICRO ENTITY',
               '2020-03-31', null),
              ('companies-house', 'GB-COH', '00000111', 'Held Ltd', 'HELD', 'SMALL', '2020-03-31', '00000109')`,
    )
    const micro = await suppliers.supplier('Micro', { identifiers: company('00000110') })
    const held = await suppliers.supplier('Held', { identifiers: company('00000111') })
    await apply(micro, held)
    const rules: StatusRules = { ...RULES, sources: ['list', 'accounts'], accounts: true }
    expect([await statusOf(micro, { rules }), await statusOf(micro)]).toEqual(['sme', 'unknown'])
    // Its parent was told above not to be one.
    expect(await statusOf(held, { rules })).toBe('not-sme')
  })
})
