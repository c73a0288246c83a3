import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from '../data/lock-file.js'
import { EmbeddedPostgresError } from '../embedded-postgres-error.js'
import { POSTMASTER_FILE, readPostmasterPid } from './postmaster-file.js'
import { serverProcesses } from './server-processes.js'
import { sendSignal } from './send-signal.js'

const POLL = 20

/**
 * Ends the server that a killed Inroad left running on the cluster, as it would have been ended
 * (nothing is lost), and clears what a killed server left behind. To be called under the lock.
 * @param announce called once before anything is ended
 */
export async function stopLeftoverServer(cluster: string, announce: () => void): Promise<void> {
  const first = await serverProcesses(cluster)
  if (first.length > 0) {
    announce()
    await endAll(cluster, first)
  }
  await removeMisleadingFile(cluster)
}

/**
 * The file of a killed server may name a zombie, or a process that got its number since. Both would
 * keep PostgreSQL from starting. Any other it judges itself, and better than we can.
 */
async function removeMisleadingFile(cluster: string): Promise<void> {
  const pid = await readPostmasterPid(cluster)
  if (process.platform !== 'linux' || pid === undefined || !isAlive(pid)) return
  await rm(join(cluster, POSTMASTER_FILE), { force: true })
}

async function endAll(cluster: string, first: number[]): Promise<void> {
  const postmaster = await readPostmasterPid(cluster)
  if (postmaster !== undefined && first.includes(postmaster)) {
    sendSignal(postmaster, 'SIGINT')
    if (await areGone(cluster, 30_000)) return
    sendSignal(postmaster, 'SIGQUIT')
  }
  // Without their postmaster the others end by themselves at their next step.
  if (await areGone(cluster, 5_000)) return
  for (const pid of await serverProcesses(cluster)) sendSignal(pid, 'SIGKILL')
  if (await areGone(cluster, 5_000)) return
  const pids = (await serverProcesses(cluster)).join(', ')
  throw new EmbeddedPostgresError(
    'start-failed',
    `A PostgreSQL that an earlier Inroad left on ${cluster} does not end (processes ${pids}).`,
    'End these processes, then start Inroad again.',
  )
}

async function areGone(cluster: string, timeout: number): Promise<boolean> {
  const deadline = performance.now() + timeout
  while ((await serverProcesses(cluster)).length > 0) {
    if (performance.now() > deadline) return false
    await pause(POLL)
  }
  return true
}
