import { spawn } from 'node:child_process'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { isAlive } from '../data/lock-file.js'
import { runToEnd } from '../launch/run-to-end.js'
import { readPostmasterPid } from './postmaster-file.js'

/**
 * The living processes of a cluster's server. On Linux all of them, also when the first is gone;
 * elsewhere the one in its lock file, provided that it is a PostgreSQL.
 */
export async function serverProcesses(cluster: string): Promise<number[]> {
  if (process.platform === 'linux') return processesWorkingIn(cluster)
  const pid = await readPostmasterPid(cluster)
  return pid !== undefined && isAlive(pid) && (await isPostgres(pid)) ? [pid] : []
}

/** Every process of a server works in its data directory. Zombies work nowhere. */
async function processesWorkingIn(cluster: string): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0)
  const matches = await Promise.all(
    pids.map(async (pid) => {
      const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '')
      if (folder !== cluster) return false
      // A person's shell may stand there too.
      return (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')) === 'postgres\n'
    }),
  )
  return pids.filter((_, index) => matches[index])
}

async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === 'win32') return true
  const ps = ['-p', String(pid), '-o', 'command=']
  const stdio = ['ignore', 'pipe', 'ignore'] as const
  const { code, output } = await runToEnd(() => spawn('ps', ps, { stdio: [...stdio] }))
  return code === 0 && output.includes('postgres')
}
