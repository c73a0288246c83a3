import { connect } from 'amqplib'
import { NotHere, type Provider } from './provider.js'

/** The broker behind INROAD_TEST_RABBITMQ_URL. */
export function givenRabbitmq(url = process.env['INROAD_TEST_RABBITMQ_URL']): Provider {
  return {
    async start() {
      if (!url) {
        throw new NotHere('INROAD_TEST_RABBITMQ_URL: the address of a RabbitMQ (not set)')
      }
      const version = await rabbitmqVersion(url).catch((error: unknown) => {
        throw new Error('INROAD_TEST_RABBITMQ_URL is set, but one cannot connect to it', {
          cause: error,
        })
      })
      return {
        url,
        description: `RabbitMQ ${version} at INROAD_TEST_RABBITMQ_URL`,
        stop: () => Promise.resolve(),
      }
    },
  }
}

/** Opens a connection the way a client does, so that success means the broker is ready. */
export async function rabbitmqVersion(url: string): Promise<string> {
  const connection = await connect(url, { timeout: 5000 })
  connection.on('error', () => undefined)
  try {
    const { version } = connection.connection.serverProperties
    return version
  } finally {
    await connection.close()
  }
}
