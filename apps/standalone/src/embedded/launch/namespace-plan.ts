import { join } from 'node:path'
import type { LaunchPlan } from './launch-plan.js'
import { spawnAs } from './launch-plan.js'
import { anyPlainAccount } from './os-account.js'
import { runToEnd } from './run-to-end.js'

/**
 * Linux: a user namespace in which our own id has another, plain number. To the file system the
 * server stays who we are, so a home folder closed to others is no hindrance, nothing changes
 * hands and no account is made. Undefined where the machine doesn't allow it, as in most containers.
 */
export async function namespacePlan(
  native: string,
  dataDirectory: string,
  cluster: string,
): Promise<LaunchPlan | undefined> {
  if (process.platform !== 'linux') return undefined
  const { uid, gid } = await anyPlainAccount()
  const wrapper = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`]
  const trial = ['/bin/sh', '-c', 'test -w "$0" && exec "$1" --version', dataDirectory]
  const postgres = join(native, 'bin', 'postgres')
  const { code } = await runToEnd(() =>
    spawnAs({ wrapper }, [...trial, postgres], { stdio: 'ignore' }),
  )
  return code === 0 ? { native, cluster, wrapper } : undefined
}
