import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { ServiceProblem } from '../../../kit/page-errors.js'
import { post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { ANALYSTS } from '../../spend-files/analysts.js'
import { withQuery } from '../../spend-files/paths.js'
import { REVIEW, supplierPath } from '../paths.js'
import { undoText as text } from './text.js'

/** Takes an act back, with all decisions it made. */
export const undoRoutes: readonly Route[] = [
  post('/spend/suppliers/acts/:actId/undo', ANALYSTS, undo),
]

async function undo({ params, body, services }: Visit): Promise<Answer> {
  const { actId: id = '' } = params
  const from = one(body['from'])
  const back = from === 'review' ? REVIEW : supplierPath(from)
  try {
    dataOf(await services.spend.POST('/acts/{id}/undo', { params: { path: { id } } }))
  } catch (error) {
    if (!(error instanceof ServiceProblem) || error.status !== 409) throw error
    const data = { text, back, detail: error.detail }
    return page('spend-suppliers/changing/not-undone', data, { status: 409 })
  }
  return redirect(withQuery(back, { done: 'undone' }))
}
