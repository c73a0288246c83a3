import type { components, paths } from '@inroad/api-clients/pipeline.paths'
import type { Client } from 'openapi-fetch'
import type { Services } from '../../kit/services.js'
import { PageNotFound } from '../../kit/page-errors.js'

export type OperationsHealth = components['schemas']['OperationsHealth']
export type ConsumerBacklog = components['schemas']['ConsumerBacklog']
export type RelayBacklog = components['schemas']['RelayBacklog']
export type SenderReport = components['schemas']['SenderReport']
export type Alarm = components['schemas']['Alarm']
export type DeadLetterPage = components['schemas']['DeadLetterPage']
export type DeadLetter = components['schemas']['HeldMessage']
export type DeadLetterView = components['schemas']['DeadLetterView']

/** The services that an operator looks after here. */
export const OPERATED = ['pipeline', 'notifications', 'organisations', 'spend'] as const

export type OperatedService = (typeof OPERATED)[number]

/** What every service has alike. */
export type OperationsClient = Client<Pick<paths, Extract<keyof paths, `/operations/${string}`>>>

/** @throws PageNotFound when there is no such service */
export function operatedService(name: string | undefined): OperatedService {
  const found = OPERATED.find((service) => service === name)
  if (found === undefined) throw new PageNotFound()
  return found
}

export function operationsOf(services: Services, service: OperatedService): OperationsClient {
  return services[service]
}
