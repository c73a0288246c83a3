import { chmod, mkdir, mkdtemp, rmdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CLUSTER } from '../data/data-directory.js'
import type { LaunchPlan } from './launch-plan.js'
import { spawnAs } from './launch-plan.js'
import type { OsAccount } from './os-account.js'
import { chownTree, readableCopy } from './readable-copy.js'
import { runToEnd } from './run-to-end.js'

export interface ClusterPlace {
  path: string
  exists: boolean
  /** The data directory holds a link to it. */
  linked: boolean
}

/** For data whose folder the account can't enter. */
const OUTSIDE = '/var/lib/inroad'

/**
 * Root hands the server to a plain account. What the account can't reach is put where it can: the
 * programs are copied, a new cluster is made outside and linked. Undefined when even that fails.
 */
export async function accountPlan(
  native: string,
  dataDirectory: string,
  cluster: ClusterPlace,
  account: OsAccount,
): Promise<LaunchPlan | undefined> {
  const home = await findHome(dataDirectory, cluster, account)
  if (!home) return undefined
  const outside = !isSettled(cluster) && home !== dataDirectory
  const place = isSettled(cluster) ? cluster.path : join(home, CLUSTER)
  if (outside) await symlink(place, join(dataDirectory, CLUSTER))
  if (cluster.exists) await chownTree(cluster.path, account)
  const runnable = await runs(account, [join(native, 'bin', 'postgres'), '--version'])
  return {
    native: runnable ? native : await readableCopy(native, home, account),
    cluster: place,
    account,
    wrapper: [],
    notice: outside
      ? `PostgreSQL can't enter ${dataDirectory}: its files are in ${home}.`
      : undefined,
  }
}

/** A cluster stays where it is, or where a start that was cut short meant to make it. */
function isSettled({ exists, linked }: ClusterPlace): boolean {
  return exists || linked
}

/** The folder for the cluster and, if need be, the programs; undefined when the account has none. */
async function findHome(
  dataDirectory: string,
  cluster: ClusterPlace,
  account: OsAccount,
): Promise<string | undefined> {
  const mayEnter = (path: string) => runs(account, ['/bin/sh', '-c', 'test -x "$0"', path])
  const first = isSettled(cluster) ? dirname(cluster.path) : dataDirectory
  if (await mayEnter(first)) return first
  if (isSettled(cluster)) return undefined
  const home = await outsideHome()
  if (!home || (await mayEnter(home))) return home
  await rmdir(home)
  return undefined
}

/** A new folder each time: whoever removed the data directory must not meet the old data again. */
async function outsideHome(): Promise<string | undefined> {
  try {
    await mkdir(OUTSIDE, { recursive: true, mode: 0o755 })
    const home = await mkdtemp(join(OUTSIDE, 'data-'))
    await chmod(home, 0o755)
    return home
  } catch {
    return undefined
  }
}

async function runs(account: OsAccount, command: string[]): Promise<boolean> {
  const outcome = await runToEnd(() =>
    spawnAs({ wrapper: [], account }, command, { stdio: 'ignore' }),
  )
  return outcome.code === 0
}
