import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { PageNotFound } from '../../../kit/page-errors.js'
import { refusalErrors } from '../../../kit/refusal-errors.js'
import { get, post, type Route } from '../../../kit/route.js'
import { whoAsks, type Visit } from '../../../kit/visit.js'
import { ANALYSTS } from '../../spend-files/analysts.js'
import { evidenceRow } from '../one/evidence-row.js'
import { supplierPath } from '../paths.js'
import { suppliersText as text } from '../text.js'
import { readReason } from './read-reason.js'

const WITHDRAW = '/spend/suppliers/:id/evidence/:evidenceId/withdraw'

/** Takes back what was said of a supplier's status. */
export const evidenceRoutes: readonly Route[] = [
  get(WITHDRAW, ANALYSTS, (visit) => withdrawPage(visit)),
  post(WITHDRAW, ANALYSTS, withdraw),
]

async function withdraw(visit: Visit): Promise<Answer> {
  const { reason, faults } = readReason(visit.body, 500, text.withdraw.reasonMissing)
  if (faults.length > 0) return withdrawPage(visit, formErrors(faults))
  const { id = '', evidenceId = '' } = visit.params
  try {
    dataOf(
      await visit.services.spend.POST('/sme-status/evidence/{id}/withdrawal', {
        params: { path: { id: evidenceId } },
        body: { reason },
      }),
    )
  } catch (error) {
    return withdrawPage(visit, refusalErrors(error, { otherwise: 'reason' }))
  }
  return redirect(supplierPath(id, '?done=withdrawn'))
}

async function withdrawPage(visit: Visit, errors?: FormErrors): Promise<Answer> {
  const { id = '', evidenceId = '' } = visit.params
  const { name, evidence } = dataOf(
    await visit.services.spend.GET('/suppliers/{id}/sme-status', { params: { path: { id } } }),
  )
  const found = evidence.find((one) => one.id === evidenceId)
  if (!found) throw new PageNotFound()
  const { status, cells } = evidenceRow(found, id, whoAsks(visit).personId)
  const { columns } = text.supplier.evidence
  const rows = [status, ...cells].map((value, at) => ({
    key: { text: columns[at] },
    value: { text: value },
  }))
  const { reason } = readReason(visit.body, 500, '')
  const path = supplierPath(id, `/evidence/${encodeURIComponent(evidenceId)}/withdraw`)
  const data = { text, name, rows, reason, path, back: supplierPath(id), errors }
  return page('spend-suppliers/changing/withdraw', data, { status: errors ? 400 : 200 })
}
