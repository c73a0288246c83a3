import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench } from '../bench.js'
import { median, type Figure } from '../figure.js'

const SECONDS = 5
const MEGABYTES = 350
const ROOT = join(import.meta.dirname, '../../..')

/** `npm start` to the first answer on a data directory that exists, and what Node then occupies. */
export const startBench: Bench = async ({ quick, progress }) => {
  const folder = await mkdtemp(join(tmpdir(), 'inroad-bench-'))
  const runs = quick ? 1 : 3
  const bar = progress('start', runs + 1)
  const took: number[] = []
  const memory: number[] = []
  try {
    // The first start makes the database and the sample data; it is not the warm one.
    await measureStart(folder)
    for (let run = 1; run <= runs; run++) {
      bar.update(run)
      const { seconds, megabytes } = await measureStart(folder)
      took.push(seconds)
      memory.push(megabytes)
    }
  } finally {
    bar.stop()
    await rm(folder, { recursive: true, force: true })
  }
  const bare = await bareStart()
  return [
    atMost('start', median(took), { most: SECONDS, unit: 's', bare, of: 'npm exec alone' }),
    atMost('memory of Node', median(memory), {
      most: MEGABYTES,
      unit: 'MB',
      bare: await bareMegabytes(),
      of: 'node alone',
    }),
  ]
}

interface Most {
  most: number
  unit: string
  /** What the machinery takes without us. */
  bare: number
  of: string
}

function atMost(name: string, ours: number, { most, unit, bare, of }: Most): Figure {
  const [own, limit] = [`${ours.toFixed(1)} ${unit}`, `${of} ${bare.toFixed(1)} ${unit}`]
  const toReach = `${most} ${unit} or less`
  return { name, ours: own, limit, ratio: ours / bare, toReach, ok: ours <= most }
}

async function measureStart(folder: string): Promise<{ seconds: number; megabytes: number }> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, INROAD_DATA: folder, PORT: String(port), LOG_LEVEL: 'error' },
  })
  let pid: number | undefined
  try {
    await firstAnswer(`http://127.0.0.1:${port}/livez`, child)
    const seconds = (performance.now() - began) / 1_000
    const state = JSON.parse(await readFile(join(folder, 'inroad.json'), 'utf8')) as { pid: number }
    pid = state.pid
    return { seconds, megabytes: await residentMegabytes(pid) }
  } finally {
    await end(child, pid)
  }
}

async function firstAnswer(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Linux only, as are the figures to reach. */
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) / 1_024
}

/** Ends the group that we made. npm may be gone before what it ran, which closes its database first. */
async function end(child: ChildProcess, pid: number | undefined): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return
  process.kill(-child.pid, 'SIGTERM')
  while (isAlive(child.pid) || (pid !== undefined && isAlive(pid))) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** What npm itself takes to run a script that does nothing. Seconds. */
async function bareStart(): Promise<number> {
  const began = performance.now()
  await new Promise<void>((resolve, reject) => {
    const child = spawn('npm', ['exec', '--', 'node', '-e', ''], { cwd: ROOT, stdio: 'ignore' })
    child.once('error', reject)
    child.once('exit', () => resolve())
  })
  return (performance.now() - began) / 1_000
}

/** What Node occupies when it runs nothing of ours. */
async function bareMegabytes(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume(); console.log("up")'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const megabytes = await residentMegabytes(child.pid ?? 0)
  child.stdin.end()
  return megabytes
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
