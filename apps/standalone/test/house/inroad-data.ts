import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../embedded/folders.js'
import { startInroad } from './inroad-process.js'

/** A data directory that Inroad was started on once, empty, and stopped. */
export async function makeData(): Promise<string> {
  const dataDirectory = join(await makeFolder(), 'data')
  const { child } = await startInroad(dataDirectory, { args: ['--empty'] })
  await child.kill('SIGTERM')
  return dataDirectory
}

/** The same again for a test of its own: quicker than a new one. */
export async function copyData(made: string): Promise<string> {
  const dataDirectory = join(await makeFolder(), 'data')
  await cp(made, dataDirectory, { recursive: true })
  return dataDirectory
}
