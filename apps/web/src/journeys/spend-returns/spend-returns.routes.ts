import type { Route } from '../../kit/route.js'
import { findSupplierRoutes } from './find-supplier.routes.js'
import { giveReturnRoutes } from './give-return.routes.js'
import { oneReturnRoutes } from './one-return.routes.js'
import { returnListRoutes } from './return-list.routes.js'

/** What strategic suppliers passed on to their own suppliers, year by year. */
export const spendReturnsRoutes: readonly Route[] = [
  ...returnListRoutes,
  ...findSupplierRoutes,
  ...giveReturnRoutes,
  // Behind `new`: it takes any other.
  ...oneReturnRoutes,
]
