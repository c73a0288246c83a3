import type { Log } from '@inroad/messaging/log'
import type { Provider } from 'oidc-provider'
import type { EntityManager } from 'typeorm'
import type { IdentityConfig } from './config.js'
import type { Pages } from './pages/pages.js'

/** What the pages of the provider work with. */
export interface IdentityParts {
  config: IdentityConfig
  manager: EntityManager
  provider: Provider
  pages: Pages
  log: Log
}
