import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { eventually } from '../eventually.js'
import { brokerEnvironment, type BrokerProgram } from './broker-program.js'
import { endProcess } from './end-process.js'
import { freePorts } from './free-port.js'
import { keep, type Keeping } from './keeper.js'
import { rabbitmqVersion } from './rabbitmq-given.js'
import { lastLines, runProgram } from './run-program.js'
import { slimBroker } from './slim-broker.js'
import { temporaryFolder } from './temporary-folder.js'

const START_LIMIT = 60_000

/**
 * One RabbitMQ of our own: loopback only, with its own data, cookie, name, and port mapper (epmd), so
 * that it neither meets nor disturbs any other on the machine.
 */
export class BrokerNode {
  private server?: { process: ChildProcess; keeping: Keeping }

  private constructor(
    readonly url: string,
    private readonly program: BrokerProgram,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly log: string,
    private readonly leftovers: Keeping[],
  ) {}

  static async create(full: BrokerProgram): Promise<BrokerNode> {
    const { path, keeping } = temporaryFolder('rabbitmq')
    const program = await slimBroker(full, join(path, 'program'))
    const [port, distribution, mapper] = (await freePorts(3)) as [number, number, number]
    const password = randomBytes(16).toString('hex')
    const environment = {
      ...brokerEnvironment(program),
      HOME: path,
      LC_ALL: 'C.UTF-8',
      ERL_EPMD_PORT: String(mapper),
      ERL_EPMD_ADDRESS: '127.0.0.1',
      RABBITMQ_NODENAME: `inroad-${String(port)}@localhost`,
      RABBITMQ_NODE_PORT: String(port),
      RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
      RABBITMQ_DIST_PORT: String(distribution),
      RABBITMQ_CONF_ENV_FILE: join(path, 'rabbitmq-env.conf'),
      RABBITMQ_CONFIG_FILE: join(path, 'rabbitmq'),
      RABBITMQ_MNESIA_BASE: join(path, 'data'),
      RABBITMQ_LOG_BASE: join(path, 'logs'),
      RABBITMQ_ENABLED_PLUGINS_FILE: join(path, 'enabled_plugins'),
      RABBITMQ_GENERATED_CONFIG_DIR: join(path, 'config'),
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-kernel inet_dist_use_interface {127,0,0,1}',
    }
    await writeConfiguration(path, password)
    const epmd = await startPortMapper(environment, mapper)
    const url = `amqp://inroad:${password}@127.0.0.1:${String(port)}`
    return new BrokerNode(url, program, environment, join(path, 'output'), [epmd, keeping])
  }

  /** Resolves once a client can connect. */
  async start(): Promise<void> {
    const output = await open(this.log, 'w')
    const server = spawn(join(this.program.scripts, 'rabbitmq-server'), [], {
      env: this.environment,
      cwd: this.environment['HOME'],
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
    })
    server.on('error', () => undefined)
    server.unref()
    await output.close()
    if (server.pid === undefined) throw new Error('rabbitmq-server could not be run')
    this.server = { process: server, keeping: keep({ pid: -server.pid, signal: 'SIGKILL' }) }
    await this.ready(server)
  }

  /** A clean stop, as an operator does it; the data stays. */
  async shutDown(): Promise<void> {
    await this.end('SIGTERM')
  }

  /** SIGKILL to the broker and its launcher; the data stays as it was. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  /** Runs `rabbitmqctl` against this node and returns what it printed. */
  control(...args: string[]): Promise<string> {
    return runProgram(join(this.program.scripts, 'rabbitmqctl'), ['--quiet', ...args], {
      env: this.environment,
      timeout: START_LIMIT,
    })
  }

  /** Ends the node at once, its port mapper too, and removes its folder. */
  async dispose(): Promise<void> {
    await this.kill()
    for (const leftover of this.leftovers) await leftover.release()
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const server = this.server
    delete this.server
    const pid = server?.process.pid
    if (!server || pid === undefined) return
    await endProcess(signal === 'SIGKILL' ? -pid : pid, signal)
    await server.keeping.release()
  }

  private async ready(server: ChildProcess): Promise<void> {
    const wait = { timeout: START_LIMIT }
    await eventually(async () => {
      if (server.exitCode === null) await rabbitmqVersion(this.url)
    }, wait).catch(() => undefined)
    if (server.exitCode === null && (await rabbitmqVersion(this.url).catch(() => ''))) return
    const log = lastLines(await readFile(this.log, 'utf8'))
    await this.kill()
    throw new Error(`RabbitMQ did not start:\n${log}`)
  }
}

async function writeConfiguration(path: string, password: string): Promise<void> {
  const settings = [
    'default_user = inroad',
    `default_pass = ${password}`,
    'disk_free_limit.absolute = 50MB',
    'log.file = false',
    'log.console = true',
    'log.console.level = warning',
  ]
  await mkdir(join(path, 'config'))
  await writeFile(join(path, 'rabbitmq.conf'), `${settings.join('\n')}\n`, { mode: 0o600 })
  await writeFile(join(path, 'rabbitmq-env.conf'), '')
  await writeFile(join(path, 'enabled_plugins'), '[].\n')
}

/** Started here, in the foreground: one that Erlang starts by itself would stay behind for ever. */
async function startPortMapper(environment: NodeJS.ProcessEnv, port: number): Promise<Keeping> {
  const epmd = spawn('epmd', ['-address', '127.0.0.1', '-port', String(port)], {
    env: environment,
    cwd: '/',
    detached: true,
    stdio: 'ignore',
  })
  epmd.on('error', () => undefined)
  epmd.unref()
  if (epmd.pid === undefined) throw new Error('epmd could not be run: is Erlang on the path?')
  const keeping = keep({ pid: epmd.pid, signal: 'SIGKILL' })
  await eventually(() => canConnect(port))
  return keeping
}

function canConnect(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.destroy()
      resolve()
    })
  })
}
