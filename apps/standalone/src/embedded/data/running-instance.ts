import { readFile, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Announcement } from '../embedded-postgres.js'
import { INSTANCE_FILE } from './data-directory.js'
import { isDataDirectoryLocked } from './data-lock.js'
import { writePrivateFile } from './private-file.js'

/** `inroad.json`: who holds a data directory, and where its things are once they are up. */
export interface RunningInstance extends Partial<Announcement> {
  pid: number
  /** RFC 3339 */
  startedAt: string
  /** A command's server ends with the command, so others must not lean on it. */
  holder: 'standalone' | 'command'
  postgresPort?: number
  /** With password: the file is its owner's alone. */
  databaseUrl?: string
}

/** The process that holds the directory now; undefined when there is none, or its file is stale. */
export async function readRunningInstance(
  dataDirectory: string,
): Promise<RunningInstance | undefined> {
  const instance = await readInstanceFile(dataDirectory)
  if (!instance) return undefined
  const directory = await realpath(dataDirectory)
  return (await isDataDirectoryLocked(directory)) ? instance : undefined
}

/** What the file says, true or stale. */
export async function readInstanceFile(
  dataDirectory: string,
): Promise<RunningInstance | undefined> {
  try {
    const text = await readFile(join(dataDirectory, INSTANCE_FILE), 'utf8')
    return JSON.parse(text) as RunningInstance
  } catch (error) {
    // Cut off by a full disk, or not there: either way nobody is to be found.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT')
      return undefined
    throw error
  }
}

export async function writeRunningInstance(
  dataDirectory: string,
  instance: RunningInstance,
): Promise<void> {
  await writePrivateFile(
    join(dataDirectory, INSTANCE_FILE),
    `${JSON.stringify(instance, null, 2)}\n`,
  )
}

export async function removeRunningInstance(dataDirectory: string): Promise<void> {
  await rm(join(dataDirectory, INSTANCE_FILE), { force: true })
}
