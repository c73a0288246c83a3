import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EmbeddedPostgresError } from '../embedded-postgres-error.js'
import { spawnBinary, type LaunchPlan } from '../launch/launch-plan.js'
import { runToEnd } from '../launch/run-to-end.js'
import { explainServerOutput } from './explain-server-output.js'

/**
 * Refuses a cluster that our programs can't open.
 * @throws EmbeddedPostgresError `other-version`, or `not-a-data-directory`
 */
export async function assertOwnVersion(plan: LaunchPlan): Promise<void> {
  const path = join(plan.cluster, 'PG_VERSION')
  const made = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw notCluster(plan.cluster)
    throw error
  })
  const carried = await carriedVersion(plan)
  if (made.trim() === carried) return
  throw new EmbeddedPostgresError(
    'other-version',
    `The database in ${plan.cluster} was made by PostgreSQL ${made.trim()}, this Inroad carries ${carried}.`,
    'Start the Inroad that made it, or set INROAD_DATA to an empty folder and import again.',
  )
}

async function carriedVersion(plan: LaunchPlan): Promise<string> {
  const { code, output } = await runToEnd(() =>
    spawnBinary(plan, 'postgres', ['--version'], { stdio: ['ignore', 'pipe', 'pipe'] }),
  )
  const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1]
  if (code !== 0 || !major) throw explainServerOutput(output, plan.cluster)
  return major
}

function notCluster(cluster: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'not-a-data-directory',
    `${cluster} is not a PostgreSQL data directory (it has no PG_VERSION).`,
    'Move it away, or set INROAD_DATA to another folder.',
  )
}
