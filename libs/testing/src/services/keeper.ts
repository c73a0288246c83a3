import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { clearUp, type Kept } from './clear-up.js'

export interface Keeping {
  /** Ends the process, waits until it is gone, then removes the folder. */
  release(): Promise<void>
}

export type KeeperMessage = { keep: string; what: Kept } | { release: string }

interface Keeper {
  child: ChildProcess
  kept: Map<string, Kept>
  released: Map<string, () => void>
}

const SCRIPT = join(import.meta.dirname, '../../dist/services/keeper.process.js')

let keeper: Keeper | undefined

/**
 * Hands a process or folder to a keeper: a small process of its own session that reads a pipe from
 * us. The pipe closes however we end, `kill -9` included, and then the keeper clears up.
 */
export function keep(what: Kept): Keeping {
  const ours = (keeper ??= startKeeper())
  const id = randomUUID()
  ours.kept.set(id, what)
  tell(ours, { keep: id, what })
  return { release: () => release(ours, id) }
}

function startKeeper(): Keeper {
  const child = spawn(process.execPath, [SCRIPT], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const started: Keeper = { child, kept: new Map(), released: new Map() }
  createInterface({ input: child.stdout }).on('line', (id) => started.released.get(id)?.())
  child.stdin.on('error', () => undefined)
  child.once('exit', () => {
    dismiss(started)
    for (const done of started.released.values()) done()
  })
  unref(child)
  return started
}

/** Neither the keeper nor its pipes may hold a finished test run open. */
function unref(child: ChildProcess): void {
  child.unref()
  for (const pipe of [child.stdin, child.stdout]) {
    if (pipe instanceof Socket) pipe.unref()
  }
}

async function release(from: Keeper, id: string): Promise<void> {
  const what = from.kept.get(id)
  if (!what) return
  if (isRunning(from.child)) await releaseThere(from, id)
  if (!isRunning(from.child)) await clearUp(what)
  from.kept.delete(id)
  if (from.kept.size === 0) dismiss(from)
}

async function releaseThere(from: Keeper, id: string): Promise<void> {
  const done = new Promise<void>((resolve) => from.released.set(id, resolve))
  const awake = setInterval(() => undefined, 1000)
  tell(from, { release: id })
  await done
  clearInterval(awake)
  from.released.delete(id)
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

function dismiss(idle: Keeper): void {
  if (keeper === idle) keeper = undefined
  idle.child.stdin?.end()
}

function tell(to: Keeper, message: KeeperMessage): void {
  to.child.stdin?.write(`${JSON.stringify(message)}\n`)
}
