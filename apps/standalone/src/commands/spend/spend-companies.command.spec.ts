import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { spend } from '@inroad/spend/service'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import { Command } from 'commander'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registerSpendCompanies } from './spend-companies.command.js'

const COMPANIES = [
  'CompanyName,CompanyNumber,CompanyStatus',
  'FICTIONAL GNU LIMITED,00000001,Active',
  'FAULTY GNU LIMITED,1X,Active',
].join('\n')

async function prepare(url: string): Promise<void> {
  await prepareSchemas(url, [spend.name])
  await migrate(url, spend)
}

describe('the commands about registers', () => {
  let folder: string
  let database: TestDatabase
  const said = { out: '', err: '' }
  const { DATABASE_URL } = process.env

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inroad-registers-'))
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

  async function run(...args: string[]): Promise<void> {
    const program = new Command()
    registerSpendCompanies(program)
    await program.parseAsync(args, { from: 'user' })
  }

  it('take in companies and name the faulty row', async () => {
    const path = join(folder, 'companies.csv')
    await writeFile(path, COMPANIES)
    await run('companies', 'load', path)
    expect(said.out).toContain('companies.csv: companies-house, 2 read, 1 names new')
    expect(said.err).toContain('companies.csv, line 3, column CompanyNumber')
    expect(process.exitCode).toBe(1)
  })

  it('refuse a file that is not what it is said to be', async () => {
    const path = join(folder, 'companies.csv')
    await expect(run('registers', 'load', path, '--as', 'charities')).rejects.toThrow(
      /companies\.csv: its first line/,
    )
  })
})
