import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killChildren, startChild } from './child-process.js'

const PROGRAM = `
  import { createInterface } from 'node:readline'
  console.log('\\u001b[32mready\\u001b[0m ' + process.argv[2] + ' ' + process.env.COLOUR + ' ' + process.env.NODE_ENV)
  createInterface({ input: process.stdin }).on('line', (line) => {
    console.error('heard ' + line)
    if (line === 'end') process.exit(3)
  })
`

describe('startChild', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-child-'))
  const program = join(folder, 'program.mjs')
  writeFileSync(program, PROGRAM)

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('passes arguments and environment, hides Jest, and waits for a line', async () => {
    const child = startChild(program, { args: ['apple'], env: { COLOUR: 'red' } })
    expect(await child.line(/^ready/)).toBe('ready apple red undefined')
    child.tell('end')
    expect(await child.exited).toEqual({ code: 3, signal: null })
    expect(child.output()).toContain('heard end')
  })

  it('shows what the child wrote when a line does not come', async () => {
    const child = startChild(program)
    await child.line('ready')
    child.tell('nonsense')
    await child.line('heard nonsense')
    await expect(child.line('never', { timeout: 30 })).rejects.toThrow('heard nonsense')
    expect(await child.kill()).toEqual({ code: null, signal: 'SIGKILL' })
  })

  it('kills everything that was left running', async () => {
    const children = [startChild(program), startChild(program)]
    await killChildren()
    for (const { pid } of children) expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })
})
