import { page } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors } from '../../../kit/form-errors.js'
import { get, type Route } from '../../../kit/route.js'
import { doneWords } from '../../organisation/done.js'
import { ANALYSTS } from '../../spend-files/analysts.js'
import { STATUS_QUEUE } from '../paths.js'
import { suppliersText } from '../text.js'
import { isCode, scopeOf, scopeQuery, years } from './scope.js'
import { statusView } from './status-view.js'
import { statusText as text } from './text.js'

/** As many as a sitting decides. */
const SHOWN = 20

/** Whose status to find out next. */
export const statusQueueRoutes: readonly Route[] = [
  get(STATUS_QUEUE, ANALYSTS, async (visit) => {
    const scope = await scopeOf(visit)
    const errors = isCode(scope.org)
      ? undefined
      : formErrors([{ field: 'org', message: text.filter.orgWrong }])
    const queue = dataOf(
      await visit.services.spend.GET('/sme-status/queue', {
        params: { query: { ...scopeQuery(scope), limit: SHOWN } },
      }),
    )
    const data = {
      ...{ text, common: suppliersText, errors, scope },
      done: doneWords(text.done, visit),
      years: yearItems(scope.fy),
      ...statusView(queue, scope),
    }
    return page('spend-suppliers/status/status', data, { status: errors ? 400 : 200 })
  }),
]

function yearItems(chosen: string) {
  const every = { value: '', text: text.filter.everyYear, selected: chosen === '' }
  const each = years(new Date()).map((from) => ({
    value: String(from),
    text: text.year(from),
    selected: String(from) === chosen,
  }))
  return [every, ...each]
}
