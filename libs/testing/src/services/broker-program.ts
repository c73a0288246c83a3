import { existsSync, globSync, realpathSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'

/** Where a RabbitMQ is unpacked or installed, and what its scripts need to find their Erlang. */
export interface BrokerProgram {
  /** The folder with the scripts `rabbitmq-server` and `rabbitmqctl`. */
  scripts: string
  /** Set when Erlang isn't where its own launcher believes it to be. */
  erlang?: string
  /** A folder of shared libraries that this machine may lack. */
  libraries?: string
}

const DEBIAN_SCRIPTS = 'usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin'

/**
 * The RabbitMQ of this machine: the one named by RABBITMQ_HOME, else the one on the path.
 * @throws Error when RABBITMQ_HOME names a folder without one.
 */
export function installedBroker(environment = process.env): BrokerProgram | undefined {
  const named = environment['RABBITMQ_HOME']
  if (named) return programIn(named)
  const folders = [...(environment['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  const launcher = folders
    .map((folder) => join(folder, 'rabbitmq-server'))
    .find((file) => existsSync(file))
  if (!launcher) return undefined
  const real = realpathSync(launcher)
  // Debian's wrapper only runs as root or rabbitmq, and on the machine's own node.
  if (basename(real) !== 'rabbitmq-script-wrapper') return { scripts: dirname(real) }
  const [scripts] = find(DEBIAN_SCRIPTS, '/')
  return scripts ? { scripts } : undefined
}

function programIn(home: string): BrokerProgram {
  const scripts = join(home, 'sbin')
  if (existsSync(join(scripts, 'rabbitmq-server'))) return { scripts }
  throw new Error(`RABBITMQ_HOME names ${home}, which has no sbin/rabbitmq-server`)
}

/** What lies in a folder into which Debian's packages were unpacked. */
export function unpackedBroker(root: string): BrokerProgram | undefined {
  const [scripts] = find(DEBIAN_SCRIPTS, root)
  const erlang = join(root, 'usr/lib/erlang')
  if (!scripts || !existsSync(join(erlang, 'bin/erl'))) return undefined
  const [library] = find('usr/lib/*-linux-gnu*/*.so.*', root)
  return { scripts, erlang, ...(library && { libraries: dirname(library) }) }
}

/** Only the pattern is read as one: the folder may have brackets in its name. */
export function find(pattern: string, folder: string): string[] {
  return globSync(pattern, { cwd: folder }).map((path) => join(folder, path))
}

/** The environment in which the scripts of this program run, without what others set for theirs. */
export function brokerEnvironment(program: BrokerProgram): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(RABBITMQ|ERL|ROOTDIR|BINDIR)/.test(name),
  )
  const path = [program.erlang && join(program.erlang, 'bin'), program.scripts, process.env['PATH']]
  const libraries = [program.libraries, process.env['LD_LIBRARY_PATH']]
  return {
    ...Object.fromEntries(inherited),
    PATH: path.filter(Boolean).join(delimiter),
    ...(program.erlang && { ERL_ROOTDIR: program.erlang }),
    ...(program.libraries && { LD_LIBRARY_PATH: libraries.filter(Boolean).join(delimiter) }),
  }
}
