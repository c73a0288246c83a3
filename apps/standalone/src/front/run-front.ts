import type { AddressInfo } from 'node:net'
import { createLog } from '@inroad/service-kit/logging'
import { assertFencedIn } from '@inroad/service-kit/listening-fence'
import { readConfig } from '@inroad/service-kit/read-config'
import { whenLeftAlone } from '@inroad/service-kit/when-left-alone'
import { createFrontDoor } from './front-door.js'
import { FrontConfig } from './front-config.js'
import { listen } from './listen.js'

/**
 * The front door alone, where services run apart. It lets people read, subscribe and unsubscribe;
 * procurements are changed from the command line until people sign in.
 * @throws ConfigurationFault
 */
export async function runFront(environment: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(FrontConfig, environment)
  assertFencedIn(config.host, config.innerNetwork === 'yes')
  const log = createLog('front', config.logLevel)
  const { pipelineUrl: pipeline, notificationsUrl: notifications } = config
  const door = createFrontDoor({
    services: { pipeline, notifications },
    mayChangeProcurements: false,
  })
  await listen(door, config)
  const { port } = door.address() as AddressInfo
  log.info({ url: `http://${config.host}:${port}` }, 'front door open')

  const stop = (): void => {
    door.close(() => process.exit(0))
    door.closeAllConnections()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
  whenLeftAlone(stop)
}
