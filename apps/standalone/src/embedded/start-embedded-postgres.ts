import { findNativeBinaries } from './binaries/native-binaries.js'
import { databaseUrl } from './cluster/ensure-database.js'
import { openCluster } from './cluster/open-cluster.js'
import type { Server } from './cluster/server.js'
import { prepareDataDirectory } from './data/data-directory.js'
import { lockDataDirectory, type DataLock } from './data/data-lock.js'
import {
  readInstanceFile,
  removeRunningInstance,
  writeRunningInstance,
  type RunningInstance,
} from './data/running-instance.js'
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from './embedded-postgres.js'
import { EmbeddedPostgresError } from './embedded-postgres-error.js'
import { explainFileError } from './explain-file-error.js'
import { chooseLaunchPlan } from './launch/choose-launch-plan.js'

/**
 * Starts Inroad's own PostgreSQL on a data directory: makes it on the first start, ends a server
 * that a killed Inroad left there, and holds the directory until `stop()`. The caller owns signals.
 * @throws EmbeddedPostgresError saying what to do, `already-running` among others
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  try {
    const dataDirectory = await prepareDataDirectory(options.dataDirectory)
    const lock = await lockDataDirectory(dataDirectory)
    if (!lock) throw await alreadyRunning(dataDirectory)
    return await startLocked({ ...options, dataDirectory }, lock).catch(async (error: unknown) => {
      await removeRunningInstance(dataDirectory).catch(() => undefined)
      await lock.release()
      throw error
    })
  } catch (error) {
    throw explainFileError(error, options.dataDirectory)
  }
}

async function startLocked(
  options: EmbeddedPostgresOptions,
  lock: DataLock,
): Promise<EmbeddedPostgres> {
  const { dataDirectory, holder = 'standalone', log, onProgress } = options
  let instance: RunningInstance = {
    pid: process.pid,
    startedAt: new Date().toISOString(),
    holder,
  }
  // Written before there is anything to find, so that a second copy can name this one.
  await writeRunningInstance(dataDirectory, instance)
  const native = await findNativeBinaries(options.binaries)
  const plan = await chooseLaunchPlan(native, dataDirectory)
  if (plan.notice) log(plan.notice)
  const { server, password } = await openCluster(plan, { dataDirectory, log, onProgress })

  const tell = async (more: Partial<RunningInstance>) => {
    instance = { ...instance, ...more }
    await writeRunningInstance(dataDirectory, instance)
  }
  const url = databaseUrl(server.port, password)
  await tell({ databaseUrl: url, postgresPort: server.port })
  onProgress?.('ready')
  const stop = stopOnce(server, options, lock)
  return { url, port: server.port, announce: tell, stop }
}

function stopOnce(
  server: Server,
  { dataDirectory, onUnexpectedExit }: EmbeddedPostgresOptions,
  lock: DataLock,
): () => Promise<void> {
  let stopping: Promise<void> | undefined
  void server.ended.then((lastWords) => {
    if (!stopping) onUnexpectedExit?.(endedByItself(dataDirectory, lastWords))
  })
  const stop = async () => {
    await server.stop()
    await removeRunningInstance(dataDirectory)
    await lock.release()
  }
  return () => (stopping ??= stop())
}

function endedByItself(dataDirectory: string, lastWords: string): EmbeddedPostgresError {
  const words = lastWords.split('\n').slice(-3).join(' / ')
  return new EmbeddedPostgresError(
    'start-failed',
    `The PostgreSQL of ${dataDirectory} ended by itself. Its last words: ${words}.`,
    'Start Inroad again: everything committed is kept.',
  )
}

async function alreadyRunning(dataDirectory: string): Promise<EmbeddedPostgresError> {
  const first = await readInstanceFile(dataDirectory).catch(() => undefined)
  const isCommand = first?.holder === 'command'
  const what = isCommand ? 'An Inroad command' : 'Inroad'
  const port = first?.postgresPort ? `, PostgreSQL on port ${first.postgresPort}` : ''
  const who = first ? `process ${first.pid}, started ${first.startedAt}${port}` : 'another process'
  return new EmbeddedPostgresError(
    'already-running',
    `${what} is already running on ${dataDirectory}: ${who}.`,
    `${isCommand ? 'Wait for it to end' : 'Stop it first'}, or set INROAD_DATA to another folder for a second copy.`,
  )
}
