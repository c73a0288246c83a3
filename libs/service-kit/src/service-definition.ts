import type { Type } from '@nestjs/common'
import type { JSONWebKeySet } from 'jose'
import type { ServiceConfig } from './service-config.js'

/** What makes a service: one line each, in the service's own `service.ts`. */
export interface ServiceDefinition<Config extends ServiceConfig = ServiceConfig> {
  /** Also its schema, its role and the first word of its events. */
  name: string
  module: Type
  config: new () => Config
  entities: (new () => unknown)[]
  migrations: (new () => unknown)[]
  /** How long a whole request may take, where files are given. Milliseconds; five minutes when left out. */
  longestRequest?: number
  /** The public keys of access tokens, where this service signs them itself. */
  accessKeys?(config: Config): JSONWebKeySet
}
