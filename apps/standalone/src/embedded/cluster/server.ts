import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { spawnBinary, type LaunchPlan } from '../launch/launch-plan.js'
import { runToEnd } from '../launch/run-to-end.js'
import { serverArguments } from './server-settings.js'

const READY = 'database system is ready to accept connections'
const KEPT_LINES = 20
const PATIENCE = 30_000

export interface Server {
  readonly port: number
  /** Resolves with its last words when it ends, for whatever reason. */
  readonly ended: Promise<string>
  /** Cuts clients off, writes a checkpoint and ends: what PostgreSQL calls fast shutdown. */
  stop(): Promise<void>
}

/** Rejects with what the server said when it ends before it is ready. */
export class ServerDidNotStart extends Error {}

/** Starts the server and waits until it takes connections, recovery included. */
export async function startServer(
  plan: LaunchPlan,
  port: number,
  onLine: (line: string) => void,
): Promise<Server> {
  // A session of its own: Ctrl-C reaches every process in the terminal, and this one must outlive
  // its clients, which still have work to finish.
  const child = spawnBinary(plan, 'postgres', serverArguments(plan.cluster, port), {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const end = () => child.kill('SIGINT')
  process.once('exit', end)
  const { ready, ended } = watch(child, onLine)
  void ended.then(() => process.off('exit', end))
  const lastWords = await Promise.race([ready, ended])
  if (lastWords !== undefined) throw new ServerDidNotStart(lastWords)
  return { port, ended, stop: () => stopServer(child, plan, ended) }
}

function watch(child: ChildProcess, onLine: (line: string) => void) {
  const kept: string[] = []
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', () => resolve(kept.join('\n')))
  })
  const ready = new Promise<undefined>((resolve) => {
    if (!child.stderr) return
    createInterface({ input: child.stderr }).on('line', (line) => {
      kept.push(line)
      if (kept.length > KEPT_LINES) kept.shift()
      if (line.includes(READY)) resolve(undefined)
      onLine(line)
    })
  })
  return { ready, ended }
}

async function stopServer(
  child: ChildProcess,
  plan: LaunchPlan,
  ended: Promise<unknown>,
): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    await signalServer(child, plan, signal)
    if (await endsWithin(ended, PATIENCE)) return
  }
}

/** Windows has no signals to send: PostgreSQL's own program stands in. */
async function signalServer(
  child: ChildProcess,
  plan: LaunchPlan,
  signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL',
): Promise<void> {
  if (process.platform !== 'win32' || signal === 'SIGKILL') {
    child.kill(signal)
    return
  }
  const args = ['kill', signal.slice(3), String(child.pid)]
  await runToEnd(() => spawnBinary(plan, 'pg_ctl', args, { stdio: 'ignore' }))
}

async function endsWithin(ended: Promise<unknown>, timeout: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), timeout)
  })
  const gone = await Promise.race([ended.then(() => true), late])
  clearTimeout(timer)
  return gone
}
