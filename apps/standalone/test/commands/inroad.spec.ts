import { startChild, type Exit } from '@inroad/testing/child-process'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { bringUp, existingData } from '../embedded/copy.js'
import { clearUp, makeFolder } from '../embedded/folders.js'

const CLI = join(import.meta.dirname, '../../dist/cli.js')

async function inroad(
  args: string[],
  env: Record<string, string | undefined> = {},
): Promise<Exit & { output: string }> {
  const child = startChild(CLI, { args, env: { DATABASE_URL: undefined, ...env } })
  const exit = await child.exited
  return { ...exit, output: child.output() }
}

describe('inroad', () => {
  afterEach(clearUp)

  it.each([
    [['statsu'], /^inroad: unknown command 'statsu' \(Did you mean status\?\)$/],
    [['status', '--jsn'], /^inroad: unknown option '--jsn'/],
    [['status', 'now'], /^inroad: too many arguments for 'status'/],
  ])('ends with 2 and one line on wrong usage: %j', async (args, line) => {
    const { code, output } = await inroad(args)
    expect(code).toBe(2)
    expect(output).toMatch(line)
    expect(output.trim().split('\n')).toHaveLength(1)
  })

  it('ends with 0 when asked for help', async () => {
    const { code, output } = await inroad(['--help'])
    expect(code).toBe(0)
    expect(output).toContain('Usage: inroad')
  })

  it('says where things are while Inroad runs, without the password', async () => {
    const dataDirectory = await existingData()
    const { url, port, child } = await bringUp({ dataDirectory })
    const { code, output } = await inroad(['status'], { INROAD_DATA: dataDirectory })
    expect(code).toBe(0)
    expect(output).toContain(`process ${child.pid}`)
    expect(output).toContain(`postgres://inroad:***@127.0.0.1:${port}/inroad`)
    expect(output).not.toContain(new URL(url).password)
  })

  it('finds it by another path to the data, and gives all of it as JSON', async () => {
    const dataDirectory = await existingData()
    const link = join(await makeFolder(), 'link')
    await symlink(dataDirectory, link)
    const { url } = await bringUp({ dataDirectory })
    const { output } = await inroad(['status', '--json'], { INROAD_DATA: link })
    expect(JSON.parse(output)).toMatchObject({ databaseUrl: url })
  })

  it('ends with 1 and one line when Inroad does not run', async () => {
    const { code, output } = await inroad(['status'], { INROAD_DATA: await makeFolder() })
    expect(code).toBe(1)
    expect(output).toMatch(/^inroad: Inroad is not running on .*npm start/)
  })
})
