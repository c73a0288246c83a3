import type { Route } from '../../kit/route.js'
import { evidenceRoutes } from './changing/evidence.routes.js'
import { mergeRoutes } from './changing/merge.routes.js'
import { splitRoutes } from './changing/split.routes.js'
import { undoRoutes } from './changing/undo.routes.js'
import { decidingRoutes } from './deciding/deciding.routes.js'
import { oneSupplierRoutes } from './one/one-supplier.routes.js'
import { reviewRoutes } from './review/review.routes.js'
import { supplierSearchRoutes } from './search/search.routes.js'
import { statusQueueRoutes } from './status/status.routes.js'

/** Who was paid, and whether they are SMEs: queues to decide on, and each supplier's own page. */
export const spendSuppliersRoutes: readonly Route[] = [
  ...reviewRoutes,
  ...statusQueueRoutes,
  ...supplierSearchRoutes,
  ...undoRoutes,
  ...oneSupplierRoutes,
  ...decidingRoutes,
  ...splitRoutes,
  ...mergeRoutes,
  ...evidenceRoutes,
]
