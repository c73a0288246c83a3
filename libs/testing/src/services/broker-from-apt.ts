import { readFile, writeFile } from 'node:fs/promises'
import { cacheFolder, notInstalled, unpackFromApt, type Apt } from './apt-packages.js'
import { find, unpackedBroker, type BrokerProgram } from './broker-program.js'

const CACHE = cacheFolder('rabbitmq')

const NEEDED = /^(rabbitmq-server|erlang-[a-z0-9-]+|socat|libwrap0)$/

export function cachedBroker(): BrokerProgram | undefined {
  return unpackedBroker(CACHE)
}

/** Debian's RabbitMQ and Erlang, fetched once. */
export async function brokerFromApt(): Promise<BrokerProgram> {
  await unpackFromApt({
    product: 'RabbitMQ',
    folder: CACHE,
    isComplete: () => cachedBroker() !== undefined,
    choose: packages,
    relocate: relocateErlang,
  })
  const broker = cachedBroker()
  if (!broker) throw new Error('RabbitMQ was removed from node_modules/.cache while it was fetched')
  return broker
}

const RECURSE = [
  '--recurse',
  ...['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map(
    (kind) => `--no-${kind}`,
  ),
]

/** Erlang and the broker whether installed or not, and those shared libraries that are not. */
async function packages(apt: Apt): Promise<string[]> {
  const [tree, missing] = await Promise.all([
    apt('apt-cache', 'depends', ...RECURSE, 'rabbitmq-server'),
    notInstalled(apt, 'rabbitmq-server'),
  ])
  const needed = tree.split('\n').filter((name) => NEEDED.test(name))
  return [...new Set([...needed, ...missing.filter((name) => name.startsWith('lib'))])]
}

/** Debian's launchers name /usr/lib/erlang outright; let them ask the environment. */
async function relocateErlang(root: string): Promise<void> {
  const launchers = find('usr/lib/erlang/{bin,erts-*/bin}/{erl,start}', root)
  for (const file of launchers) {
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replaceAll('/usr/lib/erlang', '"$ERL_ROOTDIR"'))
  }
}
