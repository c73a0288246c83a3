import type { Route } from '../../kit/route.js'
import { deadLetterRoutes } from './dead-letters.routes.js'
import { importRoutes } from './imports.routes.js'
import { overviewRoutes } from './overview.routes.js'

/** For those who look after the installation. */
export const operationsRoutes: readonly Route[] = [
  ...overviewRoutes,
  ...deadLetterRoutes,
  ...importRoutes,
]
