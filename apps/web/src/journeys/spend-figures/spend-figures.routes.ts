import type { Route } from '../../kit/route.js'
import { accessRoutes } from './access/access.routes.js'
import { breakdownRoutes } from './breakdown/breakdown.routes.js'
import { downloadRoutes } from './downloads/downloads.routes.js'
import { figureRoutes } from './figure/figure.routes.js'
import { shareRowsRoutes } from './figure/share-rows.routes.js'
import { indirectRoutes } from './indirect/indirect.routes.js'
import { keptRoutes } from './kept/kept.routes.js'
import { linesRoutes } from './lines/lines.routes.js'
import { methodsRoutes } from './methods/methods.routes.js'
import { overTimeRoutes } from './over-time/over-time.routes.js'
import { overviewRoutes } from './overview/overview.routes.js'
import { paymentsRoutes } from './payments/payments.routes.js'
import { chooseRoutes } from './scope/choose.routes.js'
import { suppliersPaidRoutes } from './suppliers-paid/suppliers-paid.routes.js'
import { targetsRoutes } from './targets/targets.routes.js'
import { viewsRoutes } from './views/views.routes.js'

/** The SME share of NHS spend: for everybody to read, with what analysts add to it. */
export const spendFiguresRoutes: readonly Route[] = [
  ...overviewRoutes,
  ...chooseRoutes,
  ...overTimeRoutes,
  ...breakdownRoutes,
  ...suppliersPaidRoutes,
  ...paymentsRoutes,
  ...linesRoutes,
  ...figureRoutes,
  ...shareRowsRoutes,
  // Behind the figures by name: it takes any other.
  ...keptRoutes,
  ...indirectRoutes,
  ...methodsRoutes,
  ...downloadRoutes,
  ...targetsRoutes,
  ...viewsRoutes,
  ...accessRoutes,
]
