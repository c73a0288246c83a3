import { createDataSource } from '@inroad/database/data-source'
import { SPEND_READER } from '@inroad/database/roles'
import type { DataSource } from 'typeorm'
import { PUBLIC_VIEWS } from '../src/database/public-schema.migration.js'
import { refreshSums } from '../src/figures/rollups/refresh-sums.js'
import { FiguresWorld } from './figures-world.js'
import { SpendDatabase } from './spend-database.js'

describe('the schema spend_public', () => {
  let database: SpendDatabase
  let reader: DataSource

  beforeAll(async () => {
    database = await SpendDatabase.open()
    const world = new FiguresWorld(database)
    const authority = await world.authority('RX0', 'Vale Trust')
    const firm = await world.firm('Smallwater Ltd')
    const person = await world.firm('Mrs A Doe', 'individual', false)
    await world.evidence(firm.supplierId, 'sme')
    await world.give(authority, [
      { ...firm, paidOn: '2020-04-10', amount: '100.10', expenseType: 'Drugs' },
      { ...person, paidOn: '2020-04-10', amount: '7.00', description: 'Paid to A Doe' },
      // Of whom nobody has decided anything.
      { payeeId: await world.payee('Doe & Co'), paidOn: '2020-04-11', amount: '3.00' },
    ])
    await database.run((tx) => refreshSums(tx))
    const options = { service: 'spend_public', url: database.url, role: SPEND_READER, poolSize: 1 }
    reader = await createDataSource(options).initialize()
  })
  afterAll(async () => {
    await reader.destroy()
    await database.close()
  })

  it.each(PUBLIC_VIEWS.map((view) => [view.name, view] as const))(
    'says of %s and of each of its columns what it is',
    async (name, { columns }) => {
      const rows = await reader.query<{ name: string; tells: string | null }[]>(
        `select a.attname as name, col_description(a.attrelid, a.attnum) as tells
           from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 order by a.attnum`,
        [`spend_public.${name}`],
      )
      expect(rows.map((row) => row.name)).toEqual(Object.keys(columns))
      expect(rows.filter(({ tells }) => !tells)).toEqual([])
    },
  )

  it.each(PUBLIC_VIEWS.map(({ name }) => name))('names nobody in %s', async (name) => {
    const rows = await reader.query<unknown[]>(`select * from ${name}`)
    const text = JSON.stringify(rows)
    expect(text).not.toContain('Mrs')
    expect(text).not.toContain('A Doe')
  })

  it('gives the share by plain sums', async () => {
    const [sums] = await reader.query<unknown[]>(`
      select sum(amount) filter (where class = 'sme') as sme,
             sum(amount) filter (where class in ('sme', 'not-sme', 'unknown')) as third_party
        from payments where authority_code = 'RX0' and financial_year = 2020`)
    expect(sums).toEqual({ sme: '100.10', third_party: '103.10' })
    const [months] = await reader.query<unknown[]>(
      `select sum(amount) as amount, sum(lines)::int as lines from share_by_month`,
    )
    expect(months).toEqual({ amount: '110.10', lines: 3 })
  })

  it.each([
    'select * from spend.payees',
    'select * from spend.lines',
    'delete from payments',
    'create table mine (n int)',
    'create view spend_public.mine as select 1',
  ])('does not let its readers: %s', async (statement) => {
    await expect(reader.query(statement)).rejects.toThrow(/permission denied|cannot delete/)
  })
})
