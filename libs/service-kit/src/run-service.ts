import { ConfigurationFault } from './read-config.js'
import { runUntilStopped } from './run-until-stopped.js'
import type { ServiceConfig } from './service-config.js'
import type { ServiceDefinition } from './service-definition.js'
import { startService } from './start-service.js'

/** The whole of a service's `main.ts`. */
export function runService<Config extends ServiceConfig>(
  definition: ServiceDefinition<Config>,
): Promise<void> {
  return runUntilStopped(definition.name, async () => {
    requireBroker(definition.name)
    return startService(definition)
  })
}

/** Services that run apart have nothing but the broker between them. */
function requireBroker(service: string): void {
  if (process.env['RABBITMQ_URL']) return
  throw new ConfigurationFault(
    `RABBITMQ_URL is not set. ${service} on its own needs it to reach the other services; ` +
      `without a broker, \`npm start\` runs everything in one process.`,
  )
}
