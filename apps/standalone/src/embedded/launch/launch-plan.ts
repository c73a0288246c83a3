import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { join } from 'node:path'
import type { OsAccount } from './os-account.js'

/** As whom and from where PostgreSQL's programs run: it refuses to run as root. */
export interface LaunchPlan {
  /** Said once in the log where it isn't obvious. */
  readonly notice?: string
  /** The folder with `bin`, `lib` and `share`. */
  readonly native: string
  /** PostgreSQL's data directory, absolute and without links; may not exist yet. */
  readonly cluster: string
  /** Only as root. */
  readonly account?: OsAccount
  /** A command that runs the command after it, as `unshare`. */
  readonly wrapper: readonly string[]
}

/** Locale and `PG*` settings of whoever starts Inroad must not change the server or its messages. */
const FOREIGN_SETTING = /^(PG|LC_|LANG)/

/** Runs one of PostgreSQL's programs. The folder Inroad was started in may be closed to it. */
export function spawnBinary(
  plan: LaunchPlan,
  binary: 'initdb' | 'pg_ctl' | 'postgres',
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  return spawnAs(plan, [join(plan.native, 'bin', binary), ...args], options)
}

/** Runs any command as PostgreSQL would be run. */
export function spawnAs(
  { wrapper, account }: Pick<LaunchPlan, 'wrapper' | 'account'>,
  command: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const [file = '', ...args] = [...wrapper, ...command]
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN_SETTING.test(name))
  const env = { ...Object.fromEntries(inherited), LC_ALL: 'C' }
  const cwd = process.platform === 'win32' ? undefined : '/'
  return spawn(file, args, { env, cwd, windowsHide: true, ...account, ...options })
}
