import type { Route } from '../../kit/route.js'
import { givingRoutes } from './giving/giving.routes.js'
import { spendHomeRoutes } from './home/home.routes.js'
import { fileListRoutes } from './list/list.routes.js'
import { oneFileRoutes } from './one/one-file.routes.js'
import { readingRoutes } from './reading/reading.routes.js'
import { correctingRoutes } from './rows/correcting.routes.js'
import { rowRoutes } from './rows/rows.routes.js'

/** Spend files of analysts: given, confirmed, put right, taken back. */
export const spendFilesRoutes: readonly Route[] = [
  ...spendHomeRoutes,
  ...fileListRoutes,
  ...givingRoutes,
  ...oneFileRoutes,
  ...readingRoutes,
  ...rowRoutes,
  ...correctingRoutes,
]
