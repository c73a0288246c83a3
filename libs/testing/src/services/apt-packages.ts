import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { find } from './broker-program.js'
import { keep } from './keeper.js'
import { NotHere } from './provider.js'
import { runProgram } from './run-program.js'

/** Runs `apt-get` or `apt-cache` on lists of its own, and returns what it printed. */
export type Apt = (program: 'apt-get' | 'apt-cache', ...args: string[]) => Promise<string>

export interface UnpackedPackages {
  /** For people: RabbitMQ, Chromium. */
  product: string
  /** Below `node_modules/.cache/inroad`: kept between runs, and gone with node_modules. */
  folder: string
  /** Whether all is there; asked before and after. */
  isComplete: () => boolean
  /** The names of the packages to fetch. */
  choose(apt: Apt): Promise<string[]>
  /** What has to be changed in them because they do not lie where they expect to. */
  relocate(root: string): Promise<void>
}

const LIMIT = 300_000

export function cacheFolder(name: string): string {
  return join(import.meta.dirname, '../../../../node_modules/.cache/inroad', name)
}

/**
 * Debian's packages, downloaded and unpacked beside node_modules, unless they are there already. Nothing
 * is installed and apt's own lists stay as they are, so that it works for anybody and changes no machine.
 * @throws NotHere on a machine without apt.
 */
export async function unpackFromApt(wanted: UnpackedPackages): Promise<void> {
  if (wanted.isComplete()) return
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg')) {
    throw new NotHere(
      `apt (not on this machine): Debian and Ubuntu fetch ${wanted.product} by themselves`,
    )
  }
  await mkdir(dirname(wanted.folder), { recursive: true })
  const work = await mkdtemp(`${wanted.folder}-`)
  const keeping = keep({ folder: work })
  try {
    const root = join(work, 'root')
    await download(work, wanted)
    await unpack(work, root)
    await wanted.relocate(root)
    await rename(root, wanted.folder).catch((error: unknown) => {
      if (!wanted.isComplete()) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
    await keeping.release()
  }
  if (!wanted.isComplete()) {
    throw new Error(
      `apt fetched ${wanted.product}, but its packages are laid out unexpectedly ` +
        `(remove node_modules/.cache/inroad/${basename(wanted.folder)} to fetch them again)`,
    )
  }
}

async function download(work: string, { choose }: UnpackedPackages): Promise<void> {
  for (const folder of ['lists/partial', 'cache/archives/partial', 'packages']) {
    await mkdir(join(work, folder), { recursive: true })
  }
  const own = [
    ...['-o', `Dir::State::Lists=${work}/lists`, '-o', `Dir::Cache=${work}/cache`],
    ...['-o', 'APT::Sandbox::User=', '-o', 'Acquire::Languages=none', '-qq'],
  ]
  const options = { cwd: join(work, 'packages'), timeout: LIMIT, env: plainEnvironment() }
  const apt: Apt = (program, ...args) => runProgram(program, [...own, ...args], options)
  await apt('apt-get', 'update')
  await apt('apt-get', 'download', ...(await choose(apt)))
}

async function unpack(work: string, root: string): Promise<void> {
  await mkdir(root)
  const env = plainEnvironment()
  for (const file of find('packages/*.deb', work)) {
    await runProgram('dpkg', ['-x', file, root], { env })
  }
}

/** The packages that installing these would add to this machine. */
export async function notInstalled(apt: Apt, ...names: string[]): Promise<string[]> {
  const simulated = await apt('apt-get', '-s', 'install', '--no-install-recommends', ...names)
  return [...simulated.matchAll(/^Inst (\S+)/gm)].map((match) => match[1] ?? '')
}

function plainEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' }
}
