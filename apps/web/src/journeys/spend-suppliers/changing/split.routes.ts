import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { pounds } from '../../../kit/pounds.js'
import { refusalErrors } from '../../../kit/refusal-errors.js'
import { get, post, type Route } from '../../../kit/route.js'
import { many, type Visit } from '../../../kit/visit.js'
import { ANALYSTS } from '../../spend-files/analysts.js'
import { supplierOf } from '../one/one-supplier.routes.js'
import { supplierPath } from '../paths.js'
import type { Supplier } from '../supplier-types.js'
import { suppliersText as text } from '../text.js'
import { readReason } from './read-reason.js'

const SPLIT = '/spend/suppliers/:id/split'

/** Spellings that are somebody else's become a supplier of their own. */
export const splitRoutes: readonly Route[] = [
  get(SPLIT, ANALYSTS, async (visit) => splitPage(await supplierOf(visit), visit)),
  post(SPLIT, ANALYSTS, split),
]

async function split(visit: Visit): Promise<Answer> {
  const supplier = await supplierOf(visit)
  const { id } = supplier
  const payeeIds = many(visit.body['payeeIds'])
  const { reason, faults } = readReason(visit.body, 300, text.split.reasonMissing)
  const all = [...choiceFaults(payeeIds, supplier), ...faults]
  if (all.length > 0) return splitPage(supplier, visit, formErrors(all))
  try {
    dataOf(
      await visit.services.spend.POST('/suppliers/{id}/split', {
        params: { path: { id } },
        body: { payeeIds, reason },
      }),
    )
  } catch (error) {
    return splitPage(supplier, visit, refusalErrors(error, { otherwise: 'payeeIds' }))
  }
  return redirect(supplierPath(id, '?done=split'))
}

function choiceFaults(chosen: string[], { spellings }: Supplier) {
  if (chosen.length === 0) return [{ field: 'payeeIds', message: text.split.missing }]
  const rest = spellings.filter(({ payeeId }) => !chosen.includes(payeeId))
  return rest.length === 0 ? [{ field: 'payeeIds', message: text.split.all }] : []
}

function splitPage({ id, name, spellings }: Supplier, { body }: Visit, errors?: FormErrors) {
  const chosen = new Set(many(body['payeeIds']))
  const items = spellings.map(({ payeeId, name: spelling, postCode, value }) => ({
    value: payeeId,
    text: postCode === undefined ? spelling : `${spelling}, ${postCode}`,
    hint: { text: pounds(value) },
    checked: chosen.has(payeeId),
  }))
  const { reason } = readReason(body, 300, '')
  const data = { text, name, path: supplierPath(id), items, reason, errors }
  return page('spend-suppliers/changing/split', data, { status: errors ? 400 : 200 })
}
