import type { StartedTestContainer } from 'testcontainers'
import { eventually } from '../eventually.js'
import { dockerEngine, pulled, started } from './docker.js'
import { freePort } from './free-port.js'
import { rabbitmqVersion } from './rabbitmq-given.js'

export const RABBITMQ_IMAGE = 'rabbitmq:4-management'

/** A RabbitMQ in a container, on a port of the host that stays the same when it is restarted. */
export class BrokerContainer {
  private constructor(
    readonly url: string,
    private readonly container: StartedTestContainer,
  ) {}

  static async create(): Promise<BrokerContainer> {
    const engine = await dockerEngine()
    await pulled(RABBITMQ_IMAGE)
    const { RabbitMQContainer } = await import('@testcontainers/rabbitmq')
    const port = await freePort()
    const container = await started(RABBITMQ_IMAGE, () =>
      new RabbitMQContainer(RABBITMQ_IMAGE)
        .withExposedPorts({ container: 5672, host: port })
        .start(),
    )
    const host = engine.info.containerRuntime.host
    return new BrokerContainer(`amqp://guest:guest@${host}:${String(port)}`, container)
  }

  async start(): Promise<void> {
    const { engine, inside } = await this.engine()
    await engine.container.start(inside)
    await eventually(() => rabbitmqVersion(this.url), { timeout: 60_000 })
  }

  async shutDown(): Promise<void> {
    const { engine, inside } = await this.engine()
    await engine.container.stop(inside, { timeout: 30 })
  }

  async kill(): Promise<void> {
    const { inside } = await this.engine()
    await inside.kill({ signal: 'SIGKILL' })
    await inside.wait()
  }

  async control(...args: string[]): Promise<string> {
    const result = await this.container.exec(['rabbitmqctl', '--quiet', ...args])
    if (result.exitCode === 0) return result.stdout
    throw new Error(`rabbitmqctl failed: ${result.output.trim()}`)
  }

  async dispose(): Promise<void> {
    await this.container.stop()
  }

  private async engine() {
    const engine = await dockerEngine()
    return { engine, inside: engine.container.getById(this.container.getId()) }
  }
}
