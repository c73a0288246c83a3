import { createClients, type Clients } from '@inroad/api-clients/clients'
import type { WebConfig } from '../config.js'
import { ServiceAway } from './page-errors.js'
import { sendToService, UPLOADED } from './send-to-service.js'

/** The other services, each a typed client made from its OpenAPI document. */
export type Services = Clients

/** Makes the clients for one visit: in the caller's name, under its correlation id. */
export type ServicesFor = (accessToken: string | undefined, correlationId: string) => Services

/** How long a page waits for a service. A file takes as long as it takes. Milliseconds. */
const PATIENCE = 10_000

/** `Accept` for a download. */
export const CSV = 'text/csv'

export function servicesFor(config: WebConfig, send: typeof fetch = sendToService): ServicesFor {
  const urls = {
    pipeline: config.pipelineUrl,
    notifications: config.notificationsUrl,
    organisations: config.organisationsUrl,
    spend: config.spendUrl,
  }
  const patient: typeof fetch = async (input, init) => {
    try {
      const patience = isFile(input) ? {} : { signal: AbortSignal.timeout(PATIENCE) }
      return await send(input, { ...init, ...patience })
    } catch {
      throw new ServiceAway('a service did not answer')
    }
  }
  return (accessToken, correlationId) =>
    createClients(urls, { accessToken, correlationId, fetch: patient })
}

/** Clients say so themselves: what they send is no JSON, or what they ask for. */
function isFile(input: string | URL | Request): boolean {
  if (!(input instanceof Request)) return false
  const sent = input.headers.get('content-type')
  return sent === UPLOADED || input.headers.get('accept') === CSV
}
