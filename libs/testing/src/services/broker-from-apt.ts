import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { find, unpackedBroker, type BrokerProgram } from './broker-program.js'
import { NotHere } from './provider.js'
import { runProgram } from './run-program.js'

/** Kept between runs, and gone with node_modules. */
const CACHE = join(import.meta.dirname, '../../../../node_modules/.cache/inroad/rabbitmq')

const NEEDED = /^(rabbitmq-server|erlang-[a-z0-9-]+|socat|libwrap0)$/

export function cachedBroker(): BrokerProgram | undefined {
  return unpackedBroker(CACHE)
}

/**
 * Debian's RabbitMQ and Erlang, downloaded and unpacked beside node_modules. Nothing is installed and
 * apt's own lists stay as they are, so that it works for anybody and changes no machine.
 */
export async function brokerFromApt(): Promise<BrokerProgram> {
  const cached = cachedBroker()
  if (cached) return cached
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg')) {
    throw new NotHere('apt (not on this machine): Debian and Ubuntu fetch RabbitMQ by themselves')
  }
  await mkdir(dirname(CACHE), { recursive: true })
  const work = await mkdtemp(`${CACHE}-`)
  try {
    await download(work)
    await unpack(work, join(work, 'root'))
    await rename(join(work, 'root'), CACHE).catch((error: unknown) => {
      if (!cachedBroker()) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  const broker = cachedBroker()
  if (!broker) throw new Error('apt fetched RabbitMQ, but its packages are laid out unexpectedly')
  return broker
}

async function download(work: string): Promise<void> {
  for (const folder of ['lists/partial', 'cache/archives/partial', 'packages']) {
    await mkdir(join(work, folder), { recursive: true })
  }
  const own = [
    ...['-o', `Dir::State::Lists=${work}/lists`, '-o', `Dir::Cache=${work}/cache`],
    ...['-o', 'APT::Sandbox::User=', '-o', 'Acquire::Languages=none', '-qq'],
  ]
  const options = { cwd: join(work, 'packages'), timeout: 300_000, env: plainEnvironment() }
  await runProgram('apt-get', [...own, 'update'], options)
  const simulated = ['-s', 'install', '--no-install-recommends', 'rabbitmq-server']
  const [tree, missing] = await Promise.all([
    runProgram('apt-cache', [...own, 'depends', ...RECURSE, 'rabbitmq-server'], options),
    runProgram('apt-get', [...own, ...simulated], options),
  ])
  await runProgram('apt-get', [...own, 'download', ...packages(tree, missing)], options)
}

const RECURSE = [
  '--recurse',
  ...['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map(
    (kind) => `--no-${kind}`,
  ),
]

/** Erlang and the broker whether installed or not, and those shared libraries that are not. */
function packages(tree: string, missing: string): string[] {
  const needed = tree.split('\n').filter((name) => NEEDED.test(name))
  const libraries = [...missing.matchAll(/^Inst (lib\S+)/gm)].map((match) => match[1] ?? '')
  return [...new Set([...needed, ...libraries])]
}

async function unpack(work: string, root: string): Promise<void> {
  await mkdir(root)
  const env = plainEnvironment()
  for (const file of find('packages/*.deb', work)) {
    await runProgram('dpkg', ['-x', file, root], { env })
  }
  await relocateErlang(root)
}

/** Debian's launchers name /usr/lib/erlang outright; let them ask the environment. */
async function relocateErlang(root: string): Promise<void> {
  const launchers = find('usr/lib/erlang/{bin,erts-*/bin}/{erl,start}', root)
  for (const file of launchers) {
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replaceAll('/usr/lib/erlang', '"$ERL_ROOTDIR"'))
  }
}

function plainEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' }
}
