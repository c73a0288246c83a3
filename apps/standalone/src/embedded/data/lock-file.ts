import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { uptime } from 'node:os'
import { dirname } from 'node:path'
import type { DataLock } from './data-lock.js'
import { giveToOwnerOf } from './private-file.js'

/** The lock where the kernel offers none that dies with its holder: a file naming a process. */
export async function takeLockFile(path: string): Promise<DataLock | undefined> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await writeFile(path, `${process.pid}\n`, { flag: 'wx' })
      await giveToOwnerOf(dirname(path), path)
      return { release: () => rm(path, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    if (await holdsLockFile(path)) return undefined
    await rm(path, { force: true })
  }
  return undefined
}

/** False when the process it names is gone, or the machine was started since. */
export async function holdsLockFile(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return false
  const { mtimeMs } = await stat(path)
  return mtimeMs > Date.now() - uptime() * 1000 && isAlive(Number.parseInt(text, 10))
}

/** True as well for a process of another user. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
