import { isLoopback } from '@inroad/service-kit/listening-fence'
import { ConfigurationFault } from '@inroad/service-kit/read-config'
import type { Provider } from '@nestjs/common'
import { OrganisationsConfig } from '../config.js'
import { AccessSigner } from './tokens/access-signer.js'
import { IdTokens } from './tokens/id-tokens.js'

/** For the service's module: whose word is taken, and ours. */
export const signInProviders: Provider[] = [
  {
    provide: IdTokens,
    useFactory: (config: OrganisationsConfig) => {
      const { oidcIssuer: issuer, oidcClientId: clientId, oidcKeysUrl: keysUrl } = config
      assertPrivate('OIDC_ISSUER', issuer, config)
      if (keysUrl) assertPrivate('OIDC_KEYS_URL', keysUrl, config)
      return new IdTokens({ issuer, clientId, keysUrl })
    },
    inject: [OrganisationsConfig],
  },
  {
    provide: AccessSigner,
    useFactory: ({ accessSigningKeys }: OrganisationsConfig) => new AccessSigner(accessSigningKeys),
    inject: [OrganisationsConfig],
  },
]

/** Keys that cross a network in clear can be swapped on the way, and with them anybody's identity. */
function assertPrivate(variable: string, url: string, { innerNetwork }: OrganisationsConfig): void {
  const { protocol, hostname } = new URL(url)
  if (protocol === 'https:' || isLoopback(hostname) || innerNetwork === 'yes') return
  throw new ConfigurationFault(
    `${variable} is an http:// address of another machine: keys would come in clear. Use https://`,
  )
}
