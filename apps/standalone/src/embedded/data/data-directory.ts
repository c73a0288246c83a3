import { access, constants, mkdir, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { EmbeddedPostgresError } from '../embedded-postgres-error.js'
import { giveToOwnerOf } from './private-file.js'

/** The cluster: PostgreSQL's own data directory, or a link to it. */
export const CLUSTER = 'postgres'
export const SECRET_FILE = 'postgres.json'
export const INSTANCE_FILE = 'inroad.json'
export const LOCK_FILE = 'inroad.lock'
export const LINK_SECRET_FILE = 'link-secret'
export const SECRETS_FILE = 'secrets.json'
export const SAMPLE_FILE = 'sample-data'

const OURS = [
  CLUSTER,
  SECRET_FILE,
  INSTANCE_FILE,
  LOCK_FILE,
  LINK_SECRET_FILE,
  SECRETS_FILE,
  SAMPLE_FILE,
]

/** `INROAD_DATA`, else `data` in the current folder. */
export function chosenDataDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  return resolve(environment['INROAD_DATA'] || 'data')
}

/**
 * Makes the directory if need be and returns its real path.
 * @throws EmbeddedPostgresError when it is no directory, or holds somebody else's files
 */
export async function prepareDataDirectory(path: string): Promise<string> {
  await makeDirectory(resolve(path))
  const directory = await realpath(path)
  if (!(await stat(directory)).isDirectory()) throw foreign(directory, 'is a file')
  const names = await readdir(directory)
  const strangers = names.filter((name) => !isHarmless(name))
  if (strangers.length > 0 && !names.some((name) => OURS.includes(name)))
    throw foreign(
      directory,
      `holds files that are not Inroad's (${strangers.slice(0, 3).join(', ')})`,
    )
  await access(directory, constants.R_OK | constants.W_OK | constants.X_OK)
  return directory
}

/** Dot files and what `mkfs` leaves may stand in an empty volume. */
function isHarmless(name: string): boolean {
  return name.startsWith('.') || name === 'lost+found'
}

/** Step by step: `mkdir -p` of Node turns faults into ENOENT, and never ends below `/proc`. */
async function makeDirectory(path: string): Promise<void> {
  if (await stat(path).catch(ifMissing)) return
  await makeDirectory(dirname(path))
  await mkdir(path)
  await giveToOwnerOf(dirname(path), path)
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

function foreign(directory: string, what: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'not-a-data-directory',
    `${directory} ${what}, so nothing was written there.`,
    'Set INROAD_DATA to an empty folder or to one that Inroad made.',
  )
}
