import { BrokerContainer, RABBITMQ_IMAGE } from './broker-container.js'
import type { Provider } from './provider.js'
import { rabbitmqVersion } from './rabbitmq-given.js'

/** The official image. */
export const dockerRabbitmq: Provider = {
  async start() {
    const container = await BrokerContainer.create()
    return {
      url: container.url,
      description: `RabbitMQ ${await rabbitmqVersion(container.url)} from Docker image ${RABBITMQ_IMAGE}`,
      stop: () => container.dispose(),
    }
  },
}
