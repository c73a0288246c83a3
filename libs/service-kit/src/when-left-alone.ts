import { readFileSync } from 'node:fs'

/** Milliseconds. */
const LOOK_EVERY = 500
const SHELL = /^(sh|dash|ash|bash|zsh|ksh)$/

/**
 * Calls back once when the npm that started this process has ended. npm hands a signal to the shell
 * it put between itself and us, and that shell ends without handing it on; without this, ending
 * `npm start` would leave everything running. Does nothing where npm did not start us.
 */
export function whenLeftAlone(
  callback: () => void,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): void {
  if (environment['npm_lifecycle_event'] === undefined) return
  const first = keepers()
  const timer = setInterval(() => {
    if (keepers() === first) return
    clearInterval(timer)
    callback()
  }, LOOK_EVERY)
  timer.unref()
}

/** Our parent and, where that is npm's shell and the system tells, npm: it may be killed by itself. */
function keepers(): string {
  const parent = process.ppid
  return `${parent} ${parentOfShell(parent) ?? ''}`
}

/** From `/proc/<pid>/stat`: `42 (sh) S 41 ...`. */
function parentOfShell(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, name = '', parent] = /^\d+ \((.*)\) \S (\d+) /s.exec(stat) ?? []
    return SHELL.test(name) ? parent : undefined
  } catch {
    return undefined
  }
}
