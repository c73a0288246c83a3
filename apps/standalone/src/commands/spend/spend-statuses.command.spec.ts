import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { spend } from '@inroad/spend/service'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import { Command } from 'commander'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../program.js'
import { registerSpendStatuses } from './spend-statuses.command.js'

const LIST = [
  'name,company_number,status,definition,as_of,group_parent',
  'Calder Catheters Ltd,09999991,sme,PA2023,2020-03-31,',
  'Greatwater Facilities PLC,00000009,not-sme,PA2023,31.03.2020,',
  '',
].join('\n')

async function prepare(url: string): Promise<void> {
  await prepareSchemas(url, [spend.name])
  await migrate(url, spend)
}

describe('inroad spend statuses load', () => {
  let folder: string
  let database: TestDatabase
  const said = { out: '', err: '' }
  const { DATABASE_URL } = process.env

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inroad-statuses-'))
    database = await createTestDatabase({ key: 'spend of commands', run: prepare })
  })
  afterAll(async () => {
    await database.drop()
    await rm(folder, { recursive: true })
  })
  beforeEach(() => {
    Object.assign(said, { out: '', err: '' })
    process.env['DATABASE_URL'] = database.url
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => heard('out', text))
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => heard('err', text))
  })
  afterEach(() => {
    jest.restoreAllMocks()
    process.exitCode = undefined
    if (DATABASE_URL === undefined) delete process.env['DATABASE_URL']
    else process.env['DATABASE_URL'] = DATABASE_URL
  })

  function heard(where: keyof typeof said, text: string | Uint8Array): boolean {
    said[where] += String(text)
    return true
  }

  async function load(content: string, ...options: string[]): Promise<number> {
    const path = join(folder, 'list.csv')
    await writeFile(path, content)
    return run(path, ...options)
  }

  function run(...args: string[]): Promise<number> {
    const program = new Command('inroad').exitOverride()
    registerSpendStatuses(program.command('spend'))
    return runCommand(program, ['spend', 'statuses', 'load', ...args])
  }

  it('keeps sound rows, tells of the others, and finds nothing new the second time', async () => {
    expect(await load(LIST, '--name', 'A list')).toBe(1)
    expect(said.err).toContain('list.csv, line 3, column as_of: "31.03.2020": give the day')
    expect(said.out).toContain('A list: 2 read, 1 new, 0 changed, 0 unchanged, 1 rejected')
    process.exitCode = undefined
    said.out = ''
    expect(await load(LIST.replace('31.03.2020', '2020-03-31'), '--name', 'A list')).toBe(0)
    expect(said.out).toContain('A list: 2 read, 1 new, 0 changed, 1 unchanged, 0 rejected')
  })

  it('refuses a file that is no such list, and says which is not there', async () => {
    expect(await load('colour,size\nblue,3\n')).toBe(1)
    expect(said.err).toContain('list.csv is not a list of SME statuses')
    said.err = ''
    expect(await run(join(folder, 'nowhere.csv'))).toBe(1)
    expect(said.err).toContain('nowhere.csv: there is no such file or folder')
  })
})
