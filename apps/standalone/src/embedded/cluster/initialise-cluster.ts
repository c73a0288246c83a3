import { randomBytes } from 'node:crypto'
import { chown, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { spawnBinary, type LaunchPlan } from '../launch/launch-plan.js'
import { runToEnd } from '../launch/run-to-end.js'
import { explainServerOutput } from './explain-server-output.js'

const STAGING = '.new-'

/** Makes a cluster beside its place and moves it there whole: a start cut short leaves no half one. */
export async function initialiseCluster(plan: LaunchPlan, password: string): Promise<void> {
  const home = dirname(plan.cluster)
  await removeAbandoned(home, basename(plan.cluster))
  // A name of its own: initdb of a killed start may still be writing to the last one.
  const staging = `${plan.cluster}${STAGING}${randomBytes(4).toString('hex')}`
  const passwordFile = `${staging}.password`
  try {
    await mkdir(staging, { mode: 0o700 })
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (plan.account)
      for (const path of [staging, passwordFile])
        await chown(path, plan.account.uid, plan.account.gid)
    await runInitdb(plan, staging, passwordFile)
    await rename(staging, plan.cluster)
    await syncDirectory(home)
  } finally {
    await rm(passwordFile, { force: true })
    await rm(staging, { recursive: true, force: true })
  }
}

/** Letters beyond ASCII count as letters where the C library knows UTF-8 under this name. */
async function runInitdb(plan: LaunchPlan, cluster: string, passwordFile: string): Promise<void> {
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const args = [
      ...['-D', cluster, '--username=inroad', `--pwfile=${passwordFile}`],
      ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', `--lc-ctype=${ctype}`],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ]
    const { code, output } = await runToEnd(() =>
      spawnBinary(plan, 'initdb', args, { stdio: ['ignore', 'ignore', 'pipe'] }),
    )
    if (code === 0) return
    if (!/invalid locale name/.test(output)) throw explainServerOutput(output, plan.cluster)
  }
  throw explainServerOutput(
    'initdb knows none of the locales C.UTF-8, en_US.UTF-8, C',
    plan.cluster,
  )
}

async function removeAbandoned(home: string, name: string): Promise<void> {
  for (const entry of await readdir(home))
    if (entry.startsWith(`${name}${STAGING}`))
      await rm(join(home, entry), { recursive: true, force: true, maxRetries: 5 })
}

/** Else a power cut could undo the move, and with it everything committed since. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const directory = await open(path, 'r')
  await directory.sync().finally(() => directory.close())
}
