import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { spend } from '@inroad/spend/service'
import { Command } from 'commander'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { runCommand } from '../../program.js'
import { registerSpendFigure } from './spend-figure.command.js'
import { hearCommands } from '../../../test/commands/hear-commands.js'

/** One authority, one file, an SME paid 30.00, another firm paid 70.00, a hospital paid 5.00. */
const SPEND = `
  set search_path = spend;
  update cut_counter set cut = 1; insert into cuts (cut, what) values (1, 'made');
  insert into authorities (code, name, name_key, kind) values ('RX0', 'Vale Trust', 'vale', 'trust');
  insert into payees (name) values ('Small'), ('Great'), ('Hospital');
  insert into suppliers (name, name_key, identified, kind, from_cut)
  values ('Smallwater Ltd', 'a', true, 'third-party', 1), ('Greatwater PLC', 'b', true, 'third-party', 1),
         ('Hill Trust', 'c', true, 'nhs', 1);
  insert into payee_decisions (public_id, payee_id, supplier_id, decision, kind, confidence, reason,
                               rule_version, act_id, from_cut)
  select gen_random_uuid(), s.id, s.id, 'matched', kind, 1, 'made', 'made', gen_random_uuid(), 1
    from suppliers s;
  insert into status_evidence (supplier_id, status, definition, source, reference, as_of, confidence, from_cut)
  values (1, 'sme', 'PA2023', 'manual', 'made', '2020-01-01', 1, 1),
         (2, 'not-sme', 'PA2023', 'manual', 'made', '2020-01-01', 1, 1);
  insert into files (public_id, name, source, sha256, bytes, state)
  values (gen_random_uuid(), 'made.csv', 'made', '\\x00', 1, 'ingested');
  insert into readings (file_id, reading, from_cut) values (1, '{}', 1);
  insert into lines (reading_id, row_number, authority_id, paid_on, payee_id, amount)
  values (1, 1, 1, '2020-04-02', 1, 30), (1, 2, 1, '2020-04-02', 2, 70), (1, 3, 1, '2020-04-02', 3, 5);
  insert into cells (reading_id, authority_id, month, payee_id, lines, amount)
  select reading_id, authority_id, '2020-04-01', payee_id, 1, amount from lines;
  insert into stale_months (authority_id, month) values (1, '2020-04-01');
  insert into stale_suppliers (supplier_id) values (1), (2), (3)`

async function prepare(url: string): Promise<void> {
  await prepareSchemas(url, [spend.name])
  await migrate(url, spend)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(SPEND)
  await client.end()
}

describe('inroad spend figure', () => {
  const commands = hearCommands({ key: 'spend of the figure command', run: prepare })
  const { said } = commands

  function run(...args: string[]): Promise<number> {
    const program = new Command('inroad').exitOverride()
    registerSpendFigure(program.command('spend'))
    return runCommand(program, ['spend', 'figure', ...args])
  }

  it('makes the share again step by step, and the same by the plain SQL it prints', async () => {
    expect(await run('sme-share', '--org', 'RX0', '--fy', '2020', '--explain')).toBe(0)
    expect(said.out).toContain('SME share of direct spend, 2020/21')
    expect(said.out).toContain('share    30.00 / 100.00 = 30.00 %')
    expect(said.out).toMatch(/NHS, left out +1 lines +5\.00/)
    expect(said.out).toContain('the same to the penny')
    const sql = /select coalesce[^;]+;/.exec(said.out)?.[0] ?? ''
    const client = new pg.Client({ connectionString: commands.url })
    await client.connect()
    const { rows } = await client.query(sql)
    await client.end()
    expect(rows).toEqual([{ sme: '30.00', not_sme: '70.00', unknown: '0' }])
  })

  it.each(['v1', 'v2', 'eu2003'])('does so by method %s at a cut that is named', async (method) => {
    const args = ['sme-share', '--fy', '2020', '--method', method, '--cut', '1', '--json']
    expect(await run(...args)).toBe(0)
    expect(JSON.parse(said.out)).toMatchObject({
      same: true,
      view: { numbers: { thirdParty: '100.00' }, dataCut: { cut: 1 }, method: { name: method } },
    })
  })

  it('writes what the share is made of to a file, to the same total', async () => {
    const file = join(commands.folder, 'rows.csv')
    expect(await run('sme-share', '--fy', '2020', '--csv', file)).toBe(0)
    const rows = (await readFile(file, 'utf8')).trimEnd().split('\r\n')
    expect([rows.length, rows.at(-1)]).toEqual([5, 'Total,,,,3,105.00,,,'])
  })

  it.each(['top-suppliers', 'concentration', 'payment-times', 'supplier-changes'])(
    'makes %s again, too',
    async (measure) => {
      expect(await run(measure, '--org', 'RX0', '--fy', '2020', '--method', 'v1')).toBe(0)
      expect(said.out).toContain('100.00')
    },
  )

  it.each([
    [['colour'], 2, 'There is no figure colour'],
    [['sme-share', '--org', 'NOPE'], 1, 'No organisation with the code NOPE'],
    [['sme-share', '--method', 'v9'], 1, 'Published are: v1, v2, eu2003'],
    [['sme-share', '--cut', '99'], 2, 'there is no such point of the data'],
    [['sme-share', '--fy', 'last'], 2, 'Give a whole number'],
    [['top-suppliers', '--method', 'v2'], 2, 'leave --method out'],
  ])('%j ends with %i and says what to do', async (args, code, message) => {
    expect(await run(...args)).toBe(code)
    expect(said.err).toContain(message)
  })
})
