import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { access, chmod, constants, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { EmbeddedPostgresError } from '../embedded-postgres-error.js'

const OR_ELSE = 'or set DATABASE_URL to a PostgreSQL of your own.'

/**
 * The folder with `bin`, `lib` and `share` that npm installed for this machine, ready to run.
 * The package `embedded-postgres` is only located, never loaded: its class ends the process with
 * an uncaught error where we can say what to do.
 * @param given to be used instead
 */
export async function findNativeBinaries(given?: string): Promise<string> {
  const native = given ? resolve(given) : await installedBinaries()
  for (const binary of ['initdb', 'postgres']) await makeExecutable(native, binary)
  return native
}

async function installedBinaries(): Promise<string> {
  const root = platformPackage()
  if (await hasMissingLinks(root)) await restoreLinks(root)
  return join(root, 'native')
}

function platformPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const launcher = createRequire(import.meta.url).resolve('embedded-postgres')
    return dirname(dirname(createRequire(launcher).resolve(name)))
  } catch {
    throw new EmbeddedPostgresError(
      'binaries-missing',
      `The npm package ${name}, which carries PostgreSQL for this machine, is not installed.`,
      `Run npm ci without --omit=optional, ${OR_ELSE}`,
    )
  }
}

/** npm packages can't hold symbolic links, so an install script makes them; `--ignore-scripts` doesn't. */
async function hasMissingLinks(root: string): Promise<boolean> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { target: string }[]
  return links.some(({ target }) => !existsSync(join(root, target)))
}

async function restoreLinks(root: string): Promise<void> {
  const script = join('scripts', 'hydrate-symlinks.js')
  await promisify(execFile)(process.execPath, [script], { cwd: root }).catch(() => undefined)
  if (!(await hasMissingLinks(root))) return
  throw new EmbeddedPostgresError(
    'binaries-missing',
    `PostgreSQL's libraries in ${root} lack the links that its install script makes.`,
    `Run (cd ${root} && node ${script}) as the user who ran npm ci, ${OR_ELSE}`,
  )
}

async function makeExecutable(native: string, name: string): Promise<void> {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const path = join(native, 'bin', `${name}${suffix}`)
  if (!existsSync(path))
    throw new EmbeddedPostgresError(
      'binaries-missing',
      `PostgreSQL's program ${path} is missing.`,
      `Run npm ci again, ${OR_ELSE}`,
    )
  await access(path, constants.X_OK).catch(() => chmod(path, 0o755))
}
