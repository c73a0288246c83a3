import createClient, { defaultPathSerializer, type Client } from 'openapi-fetch'
import type { paths as NotificationsPaths } from './notifications.paths.js'
import type { paths as OrganisationsPaths } from './organisations.paths.js'
import type { paths as PipelinePaths } from './pipeline.paths.js'
import type { paths as SpendPaths } from './spend.paths.js'

/** Where each service answers, such as `http://127.0.0.1:4001`. */
export interface ServiceUrls {
  pipeline: string
  notifications: string
  organisations: string
  spend: string
}

export interface ClientOptions {
  /** In whose name the services are asked; unset, as anyone. */
  accessToken?: string
  /** Stands in the logs of whatever is asked. */
  correlationId?: string
  /** In place of `fetch`: for a time limit, or a test. */
  fetch?: typeof fetch
}

export interface Clients {
  pipeline: Client<PipelinePaths>
  notifications: Client<NotificationsPaths>
  organisations: Client<OrganisationsPaths>
  spend: Client<SpendPaths>
}

/**
 * Typed clients of the services: `const { data, error, response } = await clients.pipeline.GET(
 * '/procurements/{id}', { params: { path: { id } } })`. `error` is a problem (RFC 9457) when the
 * service refused.
 */
export function createClients(urls: ServiceUrls, options: ClientOptions = {}): Clients {
  const { accessToken, correlationId, fetch } = options
  const headers = {
    ...(accessToken !== undefined && { Authorization: `Bearer ${accessToken}` }),
    ...(correlationId !== undefined && { 'X-Correlation-Id': correlationId }),
  }
  const settings = (baseUrl: string) => ({
    baseUrl,
    headers,
    pathSerializer: addressOf,
    ...(fetch && { fetch }),
  })
  return {
    pipeline: createClient<PipelinePaths>(settings(urls.pipeline)),
    notifications: createClient<NotificationsPaths>(settings(urls.notifications)),
    organisations: createClient<OrganisationsPaths>(settings(urls.organisations)),
    spend: createClient<SpendPaths>(settings(urls.spend)),
  }
}

/**
 * `.` and `..` would be tidied away, encoded or not (WHATWG URL), and another address be asked than
 * the one that is named: `DELETE /things/{id}` with `.` is `DELETE /things`. Encoded twice they are
 * ids that nothing has.
 */
function addressOf(path: string, params: Record<string, unknown>): string {
  const harmless = Object.entries(params).map(([name, value]) => [
    name,
    value === '.' || value === '..' ? value.replaceAll('.', '%2E') : value,
  ])
  return defaultPathSerializer(path, Object.fromEntries(harmless) as Record<string, unknown>)
}
