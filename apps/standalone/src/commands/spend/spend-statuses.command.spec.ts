import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { spend } from '@inroad/spend/service'
import { Command } from 'commander'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from '../../program.js'
import { registerSpendStatuses } from './spend-statuses.command.js'
import { hearCommands } from '../../../test/commands/hear-commands.js'

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
  const commands = hearCommands({ key: 'spend of commands', run: prepare })
  const { said } = commands

  async function load(content: string, ...options: string[]): Promise<number> {
    const path = join(commands.folder, 'list.csv')
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
    expect(await run(join(commands.folder, 'nowhere.csv'))).toBe(1)
    expect(said.err).toContain('nowhere.csv: there is no such file or folder')
  })
})
