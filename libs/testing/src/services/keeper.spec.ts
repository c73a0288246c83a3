import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startChild } from '../child-process.js'
import { eventually } from '../eventually.js'
import { keep } from './keeper.js'

const KEEPER = pathToFileURL(join(import.meta.dirname, '../../dist/services/keeper.js')).href

function sleeper(): { pid: number; process: ChildProcess } {
  const started = spawn('sleep', ['60'], { stdio: 'ignore', detached: true })
  if (started.pid === undefined) throw new Error('sleep could not be started')
  return { pid: started.pid, process: started }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Soon rather than now: a child of ours stays a zombie until we have read that it died. */
function expectEnded(pid: number): Promise<void> {
  return eventually(() => {
    expect(isRunning(pid)).toBe(false)
  })
}

describe('keep', () => {
  it('ends the process and removes the folder when they are released', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'inroad-kept-'))
    const { pid } = sleeper()
    await keep({ pid, folder }).release()
    expect(existsSync(folder)).toBe(false)
    await expectEnded(pid)
  })

  it('lets the rest go on when one is released', async () => {
    const [one, two] = [sleeper(), sleeper()]
    const keepings = [keep({ pid: one.pid }), keep({ pid: two.pid })]
    await keepings[0]?.release()
    await expectEnded(one.pid)
    expect(isRunning(two.pid)).toBe(true)
    await keepings[1]?.release()
    await expectEnded(two.pid)
  })

  it('clears up after a program that was killed with SIGKILL', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'inroad-kept-'))
    const script = join(mkdtempSync(join(tmpdir(), 'inroad-keeper-')), 'program.mjs')
    writeFileSync(
      script,
      `import { spawn } from 'node:child_process'
       import { keep } from ${JSON.stringify(KEEPER)}
       const { pid } = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' })
       keep({ pid, folder: ${JSON.stringify(folder)} })
       console.log('kept ' + pid)
       setInterval(() => undefined, 1000)`,
    )
    const child = startChild(script)
    const pid = Number((await child.line('kept')).split(' ')[1])
    expect(isRunning(pid)).toBe(true)
    await child.kill()
    await eventually(() => {
      expect(existsSync(folder)).toBe(false)
    })
    rmSync(dirname(script), { recursive: true })
  })
})
