import { lstat, readlink, realpath, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { CLUSTER } from '../data/data-directory.js'
import { EmbeddedPostgresError } from '../embedded-postgres-error.js'
import { accountPlan, type ClusterPlace } from './account-plan.js'
import type { LaunchPlan } from './launch-plan.js'
import { namespacePlan } from './namespace-plan.js'
import { ensureOsAccount, type OsAccount } from './os-account.js'

/**
 * As whom to run PostgreSQL on this machine.
 * An ordinary user: as oneself. Root: as the owner of the data where that isn't root, else in a
 * user namespace, else as the account `postgres`.
 * @throws EmbeddedPostgresError `root-refused` when nothing works, saying what to do
 */
export async function chooseLaunchPlan(native: string, dataDirectory: string): Promise<LaunchPlan> {
  const cluster = await clusterPlace(dataDirectory)
  const plain = { native, cluster: cluster.path, wrapper: [] }
  const namespace = () => namespacePlan(native, dataDirectory, cluster.path)
  if (process.getuid?.() !== 0) return hasName() ? plain : ((await namespace()) ?? plain)

  const as = (account?: OsAccount) =>
    account && accountPlan(native, dataDirectory, cluster, account)
  const owner = await ownerOf(cluster.exists ? cluster.path : dataDirectory)
  if (owner.uid !== 0) {
    const plan = await as(owner)
    if (plan) return plan
  }
  const rootsOwn = owner.uid === 0 || !cluster.exists
  const plan = rootsOwn && ((await namespace()) ?? (await as(await ensureOsAccount('postgres'))))
  if (plan) return plan
  throw new EmbeddedPostgresError(
    'root-refused',
    `PostgreSQL refuses to run as root, and here it can be given neither a user namespace (unshare --user) nor an account that reaches ${cluster.path}.`,
    'Start Inroad as an ordinary user, or set INROAD_DATA to a folder that others may enter (say /var/lib/inroad-data), or set DATABASE_URL to a PostgreSQL of your own.',
  )
}

async function clusterPlace(dataDirectory: string): Promise<ClusterPlace> {
  const path = join(dataDirectory, CLUSTER)
  const entry = await lstat(path).catch(() => undefined)
  const linked = entry?.isSymbolicLink() ?? false
  const exists = await stat(path).then(
    () => true,
    () => false,
  )
  if (exists) return { path: await realpath(path), exists, linked }
  return { path: linked ? resolve(dataDirectory, await readlink(path)) : path, exists, linked }
}

async function ownerOf(path: string): Promise<OsAccount> {
  const { uid, gid } = await stat(path)
  return { uid, gid }
}

/** False for the made-up user ids that some containers run as: initdb refuses those. */
function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}
