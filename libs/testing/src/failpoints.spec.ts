import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from './child-process.js'
import { armFailpoints, HOOK, parseFailpoints, withFailpoints } from './failpoints.js'

/** Passes F07 three times, as a program does that knows of failpoints only where the hook would be. */
const PROGRAM = `
  const hook = globalThis[Symbol.for('inroad.failpoint')]
  for (let pass = 1; pass <= 3; pass += 1) {
    await hook?.('F07')
    console.log('passed ' + pass)
  }
`

describe('failpoints', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-failpoints-'))
  const program = join(folder, 'program.mjs')
  writeFileSync(program, PROGRAM)

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('reads every action with its number', () => {
    const read = parseFailpoints('F07:kill:3, F08:kill,F12:throw,F13:stop,F14:delay:200')
    expect(Object.fromEntries(read)).toEqual({
      F07: { action: 'kill', hit: 3 },
      F08: { action: 'kill', hit: 1 },
      F12: { action: 'throw' },
      F13: { action: 'stop' },
      F14: { action: 'delay', milliseconds: 200 },
    })
  })

  it.each([
    'F07',
    'F07:explode',
    'F07:kill:soon',
    'F07:delay',
    'F07:throw:1',
    ':kill',
    'F1:kill:1:2',
  ])('refuses %s and says so', (text) => {
    expect(() => parseFailpoints(text)).toThrow(`FAILPOINTS: "${text}"`)
  })

  it('acts in this process until it is disarmed', async () => {
    const place = globalThis as { [HOOK]?: (name: string) => Promise<void> }
    const disarm = armFailpoints('F12:throw')
    await expect(place[HOOK]?.('F12')).rejects.toThrow('failpoint F12')
    await expect(place[HOOK]?.('F13')).resolves.toBeUndefined()
    disarm()
    expect(place[HOOK]).toBeUndefined()
  })

  it('kills the process at the pass that was named', async () => {
    const child = startChild(program, withFailpoints('F07:kill:3'))
    expect(await child.exited).toEqual({ code: null, signal: 'SIGKILL' })
    expect(child.output()).toBe('passed 1\npassed 2')
  })

  it('stops the process until it is told to continue', async () => {
    const child = startChild(program, withFailpoints('F07:stop'))
    while ((await Promise.race([child.exited, resumed(child.pid)])) === undefined);
    expect(child.output()).toContain('passed 3')
  })

  it('does nothing in a process that was started without the test entry', async () => {
    const child = startChild(program, { env: { FAILPOINTS: 'F07:kill:1' } })
    expect(await child.exited).toEqual({ code: 0, signal: null })
    expect(child.output()).toContain('passed 3')
  })
})

/** Sends SIGCONT, which a process that is not stopped ignores, and lets it run a little. */
async function resumed(pid: number): Promise<undefined> {
  try {
    process.kill(pid, 'SIGCONT')
  } catch {
    // It has ended, and the news of that is on its way.
  }
  await new Promise((resolve) => setTimeout(resolve, 20))
}
