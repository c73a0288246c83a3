import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { spend } from '@inroad/spend/service'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Outcome, runInProcess } from '../../../test/commands/run-in-process.js'
import { registerSpendReturns } from './spend-returns.command.js'

const SUPPLIER = `
  with added as (
    insert into spend.suppliers (name, name_key, identified, kind, from_cut)
    values ('Greatwater PLC', 'GREATWATER', true, 'third-party', 1) returning id)
  insert into spend.supplier_identifiers (scheme, id, supplier_id)
  select 'GB-COH', '00000009', id from added`

const RETURN = 'Name,Spend,SME status\nCalder Ltd,300,SME\nDale PLC,700.50,no\n'

async function prepare(url: string): Promise<void> {
  await prepareSchemas(url, [spend.name])
  await migrate(url, spend)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(SUPPLIER)
  await client.end()
}

describe('inroad spend returns load', () => {
  let folder: string
  let database: TestDatabase

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inroad-returns-'))
    database = await createTestDatabase({ key: 'spend of the returns command', run: prepare })
  })
  afterAll(async () => {
    await database.drop()
    await rm(folder, { recursive: true })
  })

  async function load(text: string, ...args: string[]): Promise<Outcome> {
    const path = join(folder, 'return.csv')
    await writeFile(path, text)
    const given = ['--supplier', '9', '--fy', '2026', '--evidence', 'sampled', ...args]
    return runInProcess(
      (program) => registerSpendReturns(program.command('spend')),
      database.url,
      ...['spend', 'returns', 'load', path, ...given],
    )
  }

  it('keeps a return, knows it again, and puts a later one in its place', async () => {
    expect(await load(RETURN, '--nhs-income', '5000')).toEqual({
      ...{ code: 0, err: '' },
      out:
        'Greatwater PLC, 2026/27, sampled: kept; ' +
        '2 sub-contractors, 1000.50 passed on: 300.00 to SMEs, 0.00 unknown\n',
    })
    expect((await load(RETURN, '--nhs-income', '5000')).out).toContain('is here already')
    expect((await load(RETURN)).out).toContain('kept, in place of an earlier one')
  })

  it('keeps nothing of a return with faults, and names each', async () => {
    const { code, out, err } = await load(`${RETURN},x,perhaps\n`)
    expect([code, out]).toEqual([1, ''])
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^row 4, Sub-contractor name: /),
      expect.stringMatching(/^row 4, Spend: "x"/),
      expect.stringMatching(/^row 4, SME status: "perhaps"/),
      'inroad: 1 row needs attention. Nothing was kept.',
      '',
    ])
  })

  it.each([
    [['--supplier', '8'], 1, /Nobody here knows this supplier/],
    [['--fy', 'last'], 2, /first calendar year/],
    [['--evidence', 'guessed'], 2, /choices are declared, sampled, invoiced/],
    [['--nhs-income', '1,000'], 2, /pounds without commas/],
  ])('%j ends with %i and says what to do', async (args, code, message) => {
    const outcome = await load(RETURN, ...args)
    expect([outcome.code, outcome.err]).toEqual([code, expect.stringMatching(message)])
  })

  it('says that a file is empty before it opens a database', async () => {
    expect((await load('')).err).toContain('it is empty')
  })
})
