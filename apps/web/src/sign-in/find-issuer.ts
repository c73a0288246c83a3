import { onThisMachine } from '@inroad/service-kit/on-this-machine'
import { ConfigurationFault } from '@inroad/service-kit/read-config'
import {
  allowInsecureRequests,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type Configuration,
  type CustomFetch,
} from 'openid-client'
import { clientAuthentication } from './client-authentication.js'
import { IssuerAway } from './issuer-faults.js'
import type { OidcConfig } from './oidc-config.js'

/** Seconds in which the issuer has to answer. */
const PATIENCE = 5

/**
 * Reads what the issuer says of itself (OpenID Connect Discovery 1.0). Its ID tokens are checked by
 * their signature even though they come straight from it.
 * @throws IssuerAway
 */
export async function findIssuer(config: OidcConfig): Promise<Configuration> {
  const { oidcIssuer, oidcClientId } = config
  const authentication = await clientAuthentication(config)
  try {
    return await discovery(new URL(oidcIssuer), oidcClientId, undefined, authentication, {
      timeout: PATIENCE,
      [customFetch]: reaching(config),
      execute: [enableNonRepudiationChecks, ...(mayBePlain(config) ? [allowInsecureRequests] : [])],
    })
  } catch (error) {
    throw new IssuerAway('the issuer could not be read', { cause: error })
  }
}

/** @throws ConfigurationFault: over plain http anybody on the way could sign in as anybody */
export function assertPrivate({ oidcIssuer }: OidcConfig): void {
  if (oidcIssuer.startsWith('https:') || onThisMachine(oidcIssuer)) return
  throw new ConfigurationFault('OIDC_ISSUER: must be https, unless it is on this machine')
}

function mayBePlain({ oidcIssuer }: OidcConfig): boolean {
  return oidcIssuer.startsWith('http:')
}

/** Asks the issuer where it is reached from here, and takes its own troubles for absence. */
function reaching({ oidcIssuer, oidcInternalUrl }: OidcConfig): CustomFetch {
  return async (url, init) => {
    const inside = oidcInternalUrl !== undefined && url.startsWith(oidcIssuer)
    const address = inside ? oidcInternalUrl + url.slice(oidcIssuer.length) : url
    const response = await fetch(address, init as RequestInit)
    if (response.status >= 500) throw new IssuerAway('the issuer has troubles of its own')
    return response
  }
}
