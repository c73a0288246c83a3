import { CodeLists1792000000000 } from '@inroad/codelists/database/code-lists.migration'
import { NhsAuthorities1792000000001 } from '@inroad/codelists/database/nhs-authorities.migration'
import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { Command } from 'commander'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { runCommand } from '../program.js'
import { registerCodelistsLoad } from './codelists-load.command.js'
import { createTestDatabase } from '@inroad/testing/test-database'
import { hearCommands } from '../../test/commands/hear-commands.js'

const TRUSTS = 'organisation_code,name,open_date,close_date\nZZ1,EXAMPLE NHS TRUST,20010401,\n'

async function prepare(url: string): Promise<void> {
  const owners = ['pipeline', 'notifications']
  await prepareSchemas(url, owners)
  const migrations = [CodeLists1792000000000, NhsAuthorities1792000000001]
  for (const name of owners) await migrate(url, { name, migrations })
}

describe('inroad codelists load', () => {
  const commands = hearCommands({ key: 'code lists of commands', run: prepare })
  const { said } = commands

  async function load(list: string, text: string): Promise<number> {
    const path = join(commands.folder, `${list}.csv`)
    await writeFile(path, text)
    return run('codelists', 'load', list, path)
  }

  function run(...args: string[]): Promise<number> {
    const program = new Command('inroad').exitOverride()
    registerCodelistsLoad(program)
    return runCommand(program, args)
  }

  it('counts what it took in, and takes it in once only', async () => {
    expect(await load('ods', TRUSTS)).toBe(0)
    expect(said.out).toBe('ods.csv: 1 read, 1 new, 0 changed, 0 unchanged, 0 skipped, 0 rejected\n')
    await load('ods', TRUSTS)
    expect(said.out).toContain('1 read, 0 new, 0 changed, 1 unchanged')
  })

  it('takes it in for every service that looks codes up', async () => {
    await load('ods', TRUSTS)
    const client = new pg.Client({ connectionString: commands.url })
    await client.connect()
    const { rows } = await client.query(
      `select (select count(*)::int from pipeline.nhs_authorities where name ilike 'example%') as pipeline,
              (select count(*)::int from notifications.nhs_authorities where name ilike 'example%') as told`,
    )
    await client.end()
    expect(rows).toEqual([{ pipeline: 1, told: 1 }])
  })

  it('ends with 1 when a row was rejected, names it, and keeps the others', async () => {
    const clinic = 'ZZ2,EXAMPLE CLINICS LTD,20010401,\n'
    expect(await load('ods', `${TRUSTS}${clinic}`)).toBe(1)
    expect(said.err).toMatch(/^ods.csv, line 3, column name: ZZ2 is not named as an NHS body/)
    expect(said.out).toContain('2 read, 0 new, 0 changed, 1 unchanged, 0 skipped, 1 rejected')
  })

  it('ends with 1 and one line when the file is another list', async () => {
    expect(await load('cpv', TRUSTS)).toBe(1)
    expect(said.err).toMatch(/^inroad: cpv.csv is not a CPV list: [^\n]*\n$/)
  })

  it('ends with 1 and one line when there is no such file, or it is a folder', async () => {
    expect(await run('codelists', 'load', 'cpv', join(commands.folder, 'none.csv'))).toBe(1)
    expect(said.err).toMatch(/^inroad: [^\n]*\n$/)
    said.err = ''
    expect(await run('codelists', 'load', 'cpv', commands.folder)).toBe(1)
    expect(said.err).toMatch(/^inroad: [^\n]* is a folder. Give one CSV file\n$/)
  })

  it('ends with 2 when there is no such list', async () => {
    expect(await load('sic', TRUSTS)).toBe(2)
  })

  it('says to start Inroad first on a database that has no code lists', async () => {
    const empty = await createTestDatabase()
    process.env['DATABASE_URL'] = empty.url
    expect(await load('ods', TRUSTS)).toBe(1)
    expect(said.err).toContain('Start Inroad on it once, then load again')
    await empty.drop()
  })
})
