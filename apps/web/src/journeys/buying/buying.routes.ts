import type { Route } from '../../kit/route.js'
import { beginRoutes } from './beginning/begin.routes.js'
import { listRoutes } from './beginning/list.routes.js'
import { lookingRoutes } from './preparing/looking.routes.js'
import { noticeRoutes } from './preparing/notice.routes.js'
import { overviewRoutes } from './preparing/overview.routes.js'
import { audienceRoutes } from './publishing/audience.routes.js'
import { endRoutes } from './publishing/end.routes.js'
import { publishRoutes } from './publishing/publish.routes.js'
import { categoryRoutes } from './questions/category.routes.js'
import { questionRoutes } from './questions/question.routes.js'

/**
 * For people who buy: draft, check, publish, change and end. `/buying/new` stands before
 * `/buying/:id`, which would take it for an id.
 */
export const buyingRoutes: readonly Route[] = [
  ...listRoutes,
  ...beginRoutes,
  ...overviewRoutes,
  ...questionRoutes,
  ...categoryRoutes,
  ...noticeRoutes,
  ...lookingRoutes,
  ...audienceRoutes,
  ...publishRoutes,
  ...endRoutes,
]
