import { BrokerContainer } from './services/broker-container.js'
import { brokerFromApt, cachedBroker } from './services/broker-from-apt.js'
import { BrokerNode } from './services/broker-node.js'
import { installedBroker } from './services/broker-program.js'

export interface PrivateBroker {
  /** Stays the same however often the broker is stopped and started. */
  url: string
  /** A clean stop and a start; resolves when clients can connect again. */
  restart(): Promise<void>
  /** SIGKILL. The data stays, for `start`. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Runs `rabbitmqctl` on this broker and returns what it printed. */
  control(...args: string[]): Promise<string>
  /** Ends the broker and deletes its data. */
  stop(): Promise<void>
}

/**
 * A RabbitMQ of its own for specs that disturb one: restarts, kills, alarms.
 * @throws Error naming what to install when this machine can start none, as with a given URL alone.
 */
export async function startPrivateBroker(): Promise<PrivateBroker> {
  const broker = await firstBroker()
  return {
    url: broker.url,
    restart: async () => {
      await broker.shutDown()
      await broker.start()
    },
    kill: () => broker.kill(),
    start: () => broker.start(),
    control: (...args) => broker.control(...args),
    stop: () => broker.dispose(),
  }
}

/** Programs that are already here come first: they start in half the time of a container. */
async function firstBroker(): Promise<BrokerNode | BrokerContainer> {
  const program = installedBroker() ?? cachedBroker()
  if (program) return startNode(program)
  const reasons: string[] = []
  const failed = (error: unknown) => {
    reasons.push(error instanceof Error ? error.message : String(error))
    return undefined
  }
  const container = await BrokerContainer.create().catch(failed)
  if (container) return container
  const fetched = await brokerFromApt().catch(failed)
  if (fetched) return startNode(fetched)
  throw new Error(
    ['A spec needs a RabbitMQ that it may restart. Any one of these will do:']
      .concat('rabbitmq-server on the path, or RABBITMQ_HOME naming its folder', reasons)
      .join('\n- '),
  )
}

async function startNode(program: Parameters<typeof BrokerNode.create>[0]): Promise<BrokerNode> {
  const node = await BrokerNode.create(program)
  try {
    await node.start()
    return node
  } catch (error) {
    await node.dispose()
    throw error
  }
}
