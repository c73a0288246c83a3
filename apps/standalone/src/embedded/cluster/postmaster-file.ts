import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const POSTMASTER_FILE = 'postmaster.pid'

/** The process that a cluster's server wrote into its lock file; undefined when it ended cleanly. */
export async function readPostmasterPid(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, POSTMASTER_FILE), 'utf8').catch(() => '')
  // A server in single-user mode writes its process id negated.
  const pid = Math.abs(Number.parseInt(text, 10))
  return pid > 0 ? pid : undefined
}
