import { ConfigurationFault } from './read-config.js'
import type { ServiceConfig } from './service-config.js'
import type { ServiceDefinition } from './service-definition.js'
import { startService } from './start-service.js'
import { whenLeftAlone } from './when-left-alone.js'

/** What a stop may take before the process ends all the same. Milliseconds. */
const STOP_WITHIN = 25_000

/** The whole of a service's `main.ts`: start, and stop cleanly on SIGTERM and Ctrl-C. */
export async function runService<Config extends ServiceConfig>(
  definition: ServiceDefinition<Config>,
): Promise<void> {
  try {
    requireBroker(definition.name)
    const service = await startService(definition)
    const stop = (): void => {
      setTimeout(() => process.exit(1), STOP_WITHIN).unref()
      service.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    }
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
    whenLeftAlone(stop)
  } catch (error) {
    const expected = error instanceof ConfigurationFault
    process.stderr.write(
      `inroad ${definition.name}: ${expected ? error.message : describe(error)}\n`,
    )
    process.exit(1)
  }
}

/** Services that run apart have nothing but the broker between them. */
function requireBroker(service: string): void {
  if (process.env['RABBITMQ_URL']) return
  throw new ConfigurationFault(
    `RABBITMQ_URL is not set. ${service} on its own needs it to reach the other services; ` +
      `without a broker, \`npm start\` runs everything in one process.`,
  )
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (code === 'EADDRINUSE') return 'the port is taken; set PORT to another'
  if (code === 'ECONNREFUSED') return 'the database does not answer; check DATABASE_URL'
  return `could not start: ${String(message)}`
}
