import { notifications } from '@inroad/notifications/service'
import { organisations } from '@inroad/organisations/service'
import { pipeline } from '@inroad/pipeline/service'
import { spend } from '@inroad/spend/service'
import type { ServiceDefinition } from '@inroad/service-kit/service-definition'

/** Every service of Inroad, in the order in which they start. */
export const services: readonly ServiceDefinition[] = [
  organisations,
  notifications,
  spend,
  pipeline,
]
