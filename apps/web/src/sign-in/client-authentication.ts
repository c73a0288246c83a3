import { ConfigurationFault } from '@inroad/service-kit/read-config'
import { importJWK, type JWK } from 'jose'
import { ClientSecretBasic, PrivateKeyJwt, type ClientAuth, type CryptoKey } from 'openid-client'
import type { OidcConfig } from './oidc-config.js'

/**
 * How the front door proves itself to the issuer: by a key of its own (RFC 7523), which no one else
 * knows, or by a secret that both know.
 * @throws ConfigurationFault
 */
export async function clientAuthentication(config: OidcConfig): Promise<ClientAuth> {
  const { oidcClientKey: text, oidcClientSecret: secret } = config
  if (text === undefined) {
    if (secret !== undefined) return ClientSecretBasic(secret)
    throw new ConfigurationFault('OIDC_CLIENT_SECRET or OIDC_CLIENT_KEY: one of them must be set')
  }
  try {
    const jwk = JSON.parse(text) as JWK
    const key = (await importJWK(jwk)) as CryptoKey
    return PrivateKeyJwt({ key, kid: jwk.kid })
  } catch {
    throw new ConfigurationFault('OIDC_CLIENT_KEY: must be a private JWK as JSON, with its alg')
  }
}
