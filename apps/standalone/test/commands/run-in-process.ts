import { Command } from 'commander'
import { runCommand } from '../../src/program.js'

export interface Outcome {
  code: number
  out: string
  err: string
}

/** Runs a command in this process on a database, and gives its exit code and what it said. */
export async function runInProcess(
  register: (program: Command) => void,
  databaseUrl: string,
  ...args: string[]
): Promise<Outcome> {
  const said = { out: '', err: '' }
  const { DATABASE_URL } = process.env
  process.env['DATABASE_URL'] = databaseUrl
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => heard('out', text)),
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => heard('err', text)),
  ]
  function heard(where: keyof typeof said, text: string | Uint8Array): boolean {
    said[where] += String(text)
    return true
  }
  try {
    const program = new Command('inroad').exitOverride()
    register(program)
    const code = await runCommand(program, args)
    return { code, ...said }
  } finally {
    for (const spy of spies) spy.mockRestore()
    process.exitCode = undefined
    if (DATABASE_URL === undefined) delete process.env['DATABASE_URL']
    else process.env['DATABASE_URL'] = DATABASE_URL
  }
}
