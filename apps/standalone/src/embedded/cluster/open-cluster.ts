import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SECRET_FILE } from '../data/data-directory.js'
import {
  newPostgresSecret,
  readPostgresSecret,
  writePostgresSecret,
  type PostgresSecret,
} from '../data/postgres-secret.js'
import type { EmbeddedPostgresOptions } from '../embedded-postgres.js'
import type { LaunchPlan } from '../launch/launch-plan.js'
import { assertOwnVersion } from './cluster-version.js'
import { ensureDatabase } from './ensure-database.js'
import { explainServerOutput, saysLeftoverRuns, saysPortTaken } from './explain-server-output.js'
import { freePort } from './free-port.js'
import { initialiseCluster } from './initialise-cluster.js'
import { stopLeftoverServer } from './leftover-server.js'
import { ServerDidNotStart, startServer, type Server } from './server.js'
import { resetSuperuserPassword } from './superuser-password.js'

type Options = Pick<EmbeddedPostgresOptions, 'dataDirectory' | 'log' | 'onProgress'>

/** Brings the cluster up, whatever state it was left in. To be called under the lock. */
export async function openCluster(
  plan: LaunchPlan,
  options: Options,
): Promise<{ server: Server; password: string }> {
  const { dataDirectory, log, onProgress } = options
  const secret = await readyCluster(plan, options)
  onProgress?.('starting')
  const server = await startOnSomePort(plan, secret.port, worthSaying(log))
  try {
    const secretFile = join(dataDirectory, SECRET_FILE)
    await ensureDatabase(server.port, { password: secret.password, secretFile })
    if (server.port !== secret.port)
      await writePostgresSecret(dataDirectory, { ...secret, port: server.port })
    return { server, password: secret.password }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** Makes the cluster, or quietens an existing one, and returns the secret that opens it. */
async function readyCluster(plan: LaunchPlan, options: Options): Promise<PostgresSecret> {
  const { dataDirectory, log, onProgress } = options
  const known = await readPostgresSecret(dataDirectory)
  const secret = known ?? newPostgresSecret()
  if (!(await stat(plan.cluster).catch(() => undefined))) {
    log(`Making a new database in ${dataDirectory}`)
    onProgress?.('creating-database')
    // Before the cluster: one whose password nobody knows would have to be given another.
    await writePostgresSecret(dataDirectory, secret)
    await initialiseCluster(plan, secret.password)
    return secret
  }
  await assertOwnVersion(plan)
  await stopLeftoverServer(plan.cluster, () => {
    log('Stopping the PostgreSQL that an Inroad left running when it was killed')
    onProgress?.('stopping-leftover-server')
  })
  if (!known) {
    log(`The password in ${SECRET_FILE} is lost: setting another`)
    await resetSuperuserPassword(plan, secret.password)
    await writePostgresSecret(dataDirectory, secret)
  }
  return secret
}

async function startOnSomePort(
  plan: LaunchPlan,
  preferred: number | undefined,
  onLine: (line: string) => void,
): Promise<Server> {
  const deadline = performance.now() + 30_000
  let wanted = preferred
  for (;;) {
    try {
      return await startServer(plan, await freePort(wanted), onLine)
    } catch (error) {
      if (!(error instanceof ServerDidNotStart)) throw error
      const again = saysPortTaken(error.message) || saysLeftoverRuns(error.message)
      if (!again || performance.now() > deadline)
        throw explainServerOutput(error.message, plan.cluster)
      if (saysPortTaken(error.message)) wanted = undefined
      else await pause(200)
    }
  }
}

/** Of the server's log only what its owner should know; the rest matters when it doesn't start. */
function worthSaying(log: (line: string) => void): (line: string) => void {
  return (line) => {
    if (/automatic recovery in progress/.test(line)) log('PostgreSQL was killed: recovering')
    if (/^PANIC/.test(line)) log(`PostgreSQL: ${line}`)
  }
}
