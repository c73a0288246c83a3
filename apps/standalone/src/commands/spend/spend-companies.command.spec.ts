import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { spend } from '@inroad/spend/service'
import { Command } from 'commander'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { registerSpendCompanies } from './spend-companies.command.js'
import { hearCommands } from '../../../test/commands/hear-commands.js'

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
  const commands = hearCommands({ key: 'spend of commands', run: prepare })
  const { said } = commands

  async function run(...args: string[]): Promise<void> {
    const program = new Command()
    registerSpendCompanies(program)
    await program.parseAsync(args, { from: 'user' })
  }

  it('take in companies and name the faulty row', async () => {
    const path = join(commands.folder, 'companies.csv')
    await writeFile(path, COMPANIES)
    await run('companies', 'load', path)
    expect(said.out).toContain('companies.csv: companies-house, 2 read, 1 names new')
    expect(said.err).toContain('companies.csv, line 3, column CompanyNumber')
    expect(process.exitCode).toBe(1)
  })

  it('refuse a file that is not what it is said to be', async () => {
    const path = join(commands.folder, 'companies.csv')
    await expect(run('registers', 'load', path, '--as', 'charities')).rejects.toThrow(
      /companies\.csv: its first line/,
    )
  })
})
