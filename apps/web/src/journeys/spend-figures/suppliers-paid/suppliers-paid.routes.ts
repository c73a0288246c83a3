import { anyone, get, type Route } from '../../../kit/route.js'
import { PAGES } from '../scope/frame.js'
import { figures } from '../scope/with-choice.js'
import { showConcentration } from './concentration.js'
import { showChanges } from './supplier-changes.js'
import { showTop } from './top-suppliers.js'

/** Who the spend goes to: of the newest data by the usual method. */
export const suppliersPaidRoutes: readonly Route[] = [
  get(PAGES.suppliers, anyone, figures('suppliers', showTop)),
  get(PAGES.concentration, anyone, figures('concentration', showConcentration)),
  get(PAGES.changes, anyone, figures('changes', showChanges)),
]
