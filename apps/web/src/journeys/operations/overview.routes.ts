import { page } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { allow, get, type Route } from '../../kit/route.js'
import type { Services } from '../../kit/services.js'
import { OPERATED, operationsOf } from './operated-services.js'
import { alarmSentences, serviceView } from './overview-view.js'
import { operationsText as text } from './text.js'
import { unlessAway } from './unless-away.js'

/** How every service is, each asked at the same time. */
export const overviewRoutes: readonly Route[] = [
  get('/operations', allow('operator'), async ({ services }) => {
    const states = await Promise.all(
      OPERATED.map(async (service) => ({ service, health: await healthOf(services, service) })),
    )
    return page('operations/overview', {
      text,
      at: text.at(new Date().toISOString()),
      alarms: alarmSentences(states),
      services: states.map(serviceView),
    })
  }),
]

function healthOf(services: Services, service: (typeof OPERATED)[number]) {
  const asked = operationsOf(services, service).GET('/operations/health')
  return unlessAway(asked.then(dataOf))
}
