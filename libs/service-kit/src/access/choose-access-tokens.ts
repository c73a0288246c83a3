import type { JSONWebKeySet } from 'jose'
import type { ServiceConfig } from '../service-config.js'
import type { ServiceDefinition } from '../service-definition.js'
import { AccessTokens } from './access-tokens.js'

/** By which keys a service recognises people: given ones, its own, or those published elsewhere. */
export function chooseAccessTokens<Config extends ServiceConfig>(
  definition: ServiceDefinition<Config>,
  config: Config,
  given: JSONWebKeySet | undefined,
): AccessTokens | undefined {
  const keys = given ?? definition.accessKeys?.(config)
  if (keys) return AccessTokens.signedBy(keys)
  return config.accessKeysUrl === undefined
    ? undefined
    : AccessTokens.publishedAt(config.accessKeysUrl)
}
