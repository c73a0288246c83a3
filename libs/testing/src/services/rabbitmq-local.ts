import { brokerFromApt } from './broker-from-apt.js'
import { BrokerNode } from './broker-node.js'
import { installedBroker, type BrokerProgram } from './broker-program.js'
import { NotHere, type Provider } from './provider.js'
import { rabbitmqVersion } from './rabbitmq-given.js'

/** A private node of the `rabbitmq-server` that is installed here. */
export const installedRabbitmq: Provider = {
  start() {
    const program = installedBroker()
    if (!program) {
      throw new NotHere(
        'rabbitmq-server on the path, or RABBITMQ_HOME naming its folder (not found)',
      )
    }
    return startNode(program, 'rabbitmq-server on this machine')
  },
}

/** A private node of Debian's packages, fetched once. */
export const rabbitmqFromApt: Provider = {
  async start() {
    return startNode(await brokerFromApt(), "Debian's packages, unpacked in node_modules/.cache")
  },
}

async function startNode(program: BrokerProgram, source: string) {
  const node = await BrokerNode.create(program)
  try {
    await node.start()
  } catch (error) {
    await node.dispose()
    throw error
  }
  return {
    url: node.url,
    description: `RabbitMQ ${await rabbitmqVersion(node.url)} from ${source}`,
    stop: () => node.dispose(),
  }
}
