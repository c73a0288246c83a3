import { aboutRoutes } from './journeys/about/about.routes.js'
import { buyingRoutes } from './journeys/buying/buying.routes.js'
import { deliveryRoutes } from './journeys/delivery/delivery.routes.js'
import { homeRoutes } from './journeys/home/home.routes.js'
import { organisationRoutes } from './journeys/organisation/organisation.routes.js'
import { operationsRoutes } from './journeys/operations/operations.routes.js'
import { apiRoutes } from './journeys/api/api.routes.js'
import { opportunityRoutes } from './journeys/opportunity/opportunity.routes.js'
import { searchRoutes } from './journeys/search/search.routes.js'
import { spendFiguresRoutes } from './journeys/spend-figures/spend-figures.routes.js'
import { spendFilesRoutes } from './journeys/spend-files/spend-files.routes.js'
import { spendReturnsRoutes } from './journeys/spend-returns/spend-returns.routes.js'
import { spendSuppliersRoutes } from './journeys/spend-suppliers/spend-suppliers.routes.js'
import { subscribeRoutes } from './journeys/subscribe/subscribe.routes.js'
import { subscriptionsRoutes } from './journeys/subscriptions/subscriptions.routes.js'
import type { Route } from './kit/route.js'

/** Every page of the front door, by journey. */
export const journeys: readonly Route[] = [
  ...homeRoutes,
  ...aboutRoutes,
  ...buyingRoutes,
  ...deliveryRoutes,
  ...operationsRoutes,
  ...organisationRoutes,
  ...spendFilesRoutes,
  ...spendSuppliersRoutes,
  ...spendReturnsRoutes,
  ...spendFiguresRoutes,
  ...searchRoutes,
  ...opportunityRoutes,
  ...apiRoutes,
  ...subscribeRoutes,
  ...subscriptionsRoutes,
]
