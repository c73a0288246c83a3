import { createClients, type Clients } from '@inroad/api-clients/clients'
import type { WebConfig } from '../config.js'
import { ServiceAway } from './page-errors.js'

/** The other services, each a typed client made from its OpenAPI document. */
export type Services = Clients

/** Makes the clients for one visit: in the caller's name, under its correlation id. */
export type ServicesFor = (accessToken: string | undefined, correlationId: string) => Services

/** How long a page waits for a service. Milliseconds. */
const PATIENCE = 10_000

export function servicesFor(config: WebConfig, send: typeof fetch = fetch): ServicesFor {
  const urls = {
    pipeline: config.pipelineUrl,
    notifications: config.notificationsUrl,
    organisations: config.organisationsUrl,
    spend: config.spendUrl,
  }
  const patient: typeof fetch = async (input, init) => {
    try {
      return await send(input, { ...init, signal: AbortSignal.timeout(PATIENCE) })
    } catch {
      throw new ServiceAway('a service did not answer')
    }
  }
  return (accessToken, correlationId) =>
    createClients(urls, { accessToken, correlationId, fetch: patient })
}
