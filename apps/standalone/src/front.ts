import '@inroad/service-kit/require-node'
import { assertFencedIn } from '@inroad/service-kit/listening-fence'
import { createFrontDoor } from './front/front-door.js'

/**
 * The front door alone, where services run apart. It lets people read, subscribe and unsubscribe;
 * procurements are changed from the command line until people sign in.
 */
const { PIPELINE_URL, NOTIFICATIONS_URL, PORT = '3000', HOST = '127.0.0.1' } = process.env

if (!PIPELINE_URL || !NOTIFICATIONS_URL) {
  process.stderr.write('inroad front: set PIPELINE_URL and NOTIFICATIONS_URL\n')
  process.exit(1)
}
assertFencedIn(HOST, process.env['INROAD_INNER_NETWORK'] === 'yes')
const door = createFrontDoor({
  services: { pipeline: PIPELINE_URL, notifications: NOTIFICATIONS_URL },
  mayChangeProcurements: false,
})
door.listen(Number(PORT), HOST)
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    door.close()
    door.closeAllConnections()
  })
}
