import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'
import { eventually } from './eventually.js'
import { keep, type Keeping } from './services/keeper.js'

export interface ChildOptions {
  /** Added to this process's own environment; undefined takes a name away. */
  env?: Record<string, string | undefined>
  args?: string[]
  /** For Node itself, before the entry file: see `withFailpoints`. */
  nodeArgs?: string[]
  cwd?: string
}

export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
}

export interface Child {
  pid: number
  /** All that it wrote so far, stdout and stderr as they came, without colours. */
  output(): string
  /** The first line that matches, once it is there. Throws the output when it ends or takes too long. */
  line(pattern: string | RegExp, options?: { timeout?: number }): Promise<string>
  /** Writes a line to its standard input. */
  tell(line: string): void
  /** SIGKILL, unless another signal is asked for; resolves when it is gone. */
  kill(signal?: NodeJS.Signals): Promise<Exit>
  exited: Promise<Exit>
}

const children = new Set<Child>()

if ('afterAll' in globalThis) afterAll(killChildren)

/** Starts a built JavaScript file with this Node. What a spec leaves running dies after its last test. */
export function startChild(entry: string, options: ChildOptions = {}): Child {
  const { nodeArgs = [], args = [], env, cwd } = options
  const started = spawn(process.execPath, [...nodeArgs, entry, ...args], {
    cwd,
    // As outside of a test: some packages behave otherwise when they see Jest.
    env: { ...process.env, NODE_ENV: undefined, JEST_WORKER_ID: undefined, ...env },
  })
  const { pid } = started
  if (pid === undefined) throw new Error(`Node could not be started for ${entry}`)
  const lines = linesOf(started)
  const exited = exitOf(started, keep({ pid }))
  const child: Child = {
    pid,
    exited,
    output: () => lines.join('\n'),
    line: (pattern, { timeout = 20_000 } = {}) =>
      eventually(() => matching(pattern, lines, entry, started), { timeout }),
    tell: (line) => started.stdin.write(`${line}\n`),
    kill: (signal = 'SIGKILL') => {
      started.kill(signal)
      return exited
    },
  }
  children.add(child)
  void exited.then(() => children.delete(child))
  return child
}

/** For programs that are no specs; in a spec it happens by itself. */
export async function killChildren(): Promise<void> {
  await Promise.all([...children].map((child) => child.kill()))
}

function linesOf(started: ChildProcessWithoutNullStreams): string[] {
  const lines: string[] = []
  for (const stream of [started.stdout, started.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(stripVTControlCharacters(line))
    })
  }
  started.stdin.on('error', () => undefined)
  return lines
}

function exitOf(started: ChildProcessWithoutNullStreams, keeping: Keeping): Promise<Exit> {
  return new Promise((resolve) => {
    started.once('close', (code, signal) => {
      void keeping.release().then(() => {
        resolve({ code, signal })
      })
    })
  })
}

/** Assertion for `eventually`; a child that has ended will write no more, so that is final. */
function matching(
  pattern: string | RegExp,
  lines: string[],
  entry: string,
  { exitCode, signalCode }: ChildProcessWithoutNullStreams,
): string {
  const found = lines.find((line) =>
    typeof pattern === 'string' ? line.includes(pattern) : pattern.test(line),
  )
  if (found !== undefined) return found
  const state = exitCode ?? signalCode ?? 'still running'
  throw new Error(
    `${entry} (${String(state)}) wrote no line like ${String(pattern)}:\n${lines.join('\n')}`,
  )
}
