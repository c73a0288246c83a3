import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What happens when the program passes a failpoint. */
export type FailpointAction =
  /** SIGKILL to itself at the given pass, counted from 1. */
  | { action: 'kill'; hit: number }
  /** SIGSTOP to itself at each pass, until somebody sends SIGCONT. */
  | { action: 'stop' }
  | { action: 'throw' }
  | { action: 'delay'; milliseconds: number }

export const HOOK = Symbol.for('inroad.failpoint')

type Hook = (name: string) => Promise<void>

/**
 * Reads `F07:kill:3,F12:throw,F13:stop,F14:delay:200`.
 * @throws Error naming the part that can't be read.
 */
export function parseFailpoints(text: string): Map<string, FailpointAction> {
  const parts = text.split(',').filter((part) => part.trim() !== '')
  return new Map(parts.map(parsePart))
}

const READERS: Record<string, (number?: number) => FailpointAction | undefined> = {
  kill: (hit = 1) => ({ action: 'kill', hit }),
  stop: (number) => (number === undefined ? { action: 'stop' } : undefined),
  throw: (number) => (number === undefined ? { action: 'throw' } : undefined),
  delay: (milliseconds) =>
    milliseconds === undefined ? undefined : { action: 'delay', milliseconds },
}

function parsePart(part: string): [string, FailpointAction] {
  const [, name = '', verb = '', number] = /^(\w+):(\w+)(?::(\d+))?$/.exec(part.trim()) ?? []
  const action = READERS[verb]?.(number === undefined ? undefined : Number(number))
  if (action) return [name, action]
  throw new Error(
    `FAILPOINTS: "${part}" is not name:kill[:hit], name:stop, name:throw or name:delay:ms`,
  )
}

/** Makes the process act at its failpoints from now on; returns how to disarm it again. */
export function armFailpoints(text: string): () => void {
  const actions = parseFailpoints(text)
  const passes = new Map<string, number>()
  const hook: Hook = async (name) => {
    const pass = (passes.get(name) ?? 0) + 1
    passes.set(name, pass)
    const chosen = actions.get(name)
    if (chosen) await act(name, chosen, pass)
  }
  const place = globalThis as { [HOOK]?: Hook }
  place[HOOK] = hook
  return () => {
    delete place[HOOK]
  }
}

async function act(name: string, chosen: FailpointAction, pass: number): Promise<void> {
  switch (chosen.action) {
    case 'kill':
      if (pass === chosen.hit) await signalSelf('SIGKILL')
      return
    case 'stop':
      return signalSelf('SIGSTOP')
    case 'throw':
      throw new Error(`failpoint ${name}`)
    case 'delay':
      await pause(chosen.milliseconds)
  }
}

/** The pause lets the signal arrive before the program goes on. */
async function signalSelf(signal: NodeJS.Signals): Promise<void> {
  process.kill(process.pid, signal)
  await pause(0)
}

/** Arguments and environment for `startChild` that arm the failpoints of the program it starts. */
export function withFailpoints(text: string): {
  nodeArgs: string[]
  env: { FAILPOINTS: string }
} {
  parseFailpoints(text)
  const arm = join(import.meta.dirname, '../dist/arm-failpoints.js')
  return { nodeArgs: ['--import', arm], env: { FAILPOINTS: text } }
}
