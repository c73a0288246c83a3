import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { organisations } from '@inroad/organisations/service'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createProgram, runCommand } from '../program.js'
import { hearCommands } from '../../test/commands/hear-commands.js'

const TRUSTS = 'organisation_code,name,open_date,close_date\nZZ1,EXAMPLE NHS TRUST,20010401,\n'

async function prepare(url: string): Promise<void> {
  await prepareSchemas(url, [organisations.name])
  await migrate(url, organisations)
}

describe('the commands about organisations', () => {
  const commands = hearCommands({ key: 'organisations of commands', run: prepare })
  const { said } = commands

  function run(...args: string[]): Promise<number> {
    return runCommand(createProgram(), args)
  }

  it('take in a list of trusts, and find nothing to do the second time', async () => {
    const path = join(commands.folder, 'etr.csv')
    await writeFile(path, TRUSTS)
    expect(await run('organisations', 'load', path)).toBe(0)
    expect(said.out).toContain('etr.csv: 1 read, 1 new, 0 changed, 0 unchanged, 0 rejected')
    said.out = ''
    expect(await run('organisations', 'load', path)).toBe(0)
    expect(said.out).toContain('etr.csv: 1 read, 0 new, 0 changed, 1 unchanged, 0 rejected')
  })

  it('say which file is not there before they open a database', async () => {
    expect(await run('organisations', 'load', join(commands.folder, 'nowhere.csv'))).toBe(1)
    expect(said.err).toContain('nowhere.csv: there is no such file or folder')
  })

  it('refuse a file that is no such list', async () => {
    const path = join(commands.folder, 'other.csv')
    await writeFile(path, 'colour,size\nblue,3\n')
    expect(await run('organisations', 'load', path)).toBe(1)
    expect(said.err).toContain('other.csv')
  })

  it('invite an operator by a link at the public address, each time another', async () => {
    const links = new Set<string>()
    for (const email of ['one@example.org', 'two@example.org']) {
      said.out = ''
      const address = ['--public-url', 'https://inroad.example']
      expect(await run('operators', 'invite', email, ...address)).toBe(0)
      links.add(/^https:\/\/inroad\.example\/invitations\/[\w-]{43}$/m.exec(said.out)?.[0] ?? '')
    }
    expect([...links].filter((link) => link !== '')).toHaveLength(2)
  })

  it('say what is wrong with an address', async () => {
    expect(await run('operators', 'invite', 'nobody')).toBe(1)
    expect(said.err).toContain('give one address, such as')
    expect(said.out).toBe('')
  })
})
