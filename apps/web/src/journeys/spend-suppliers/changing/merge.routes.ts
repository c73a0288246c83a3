import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { pounds } from '../../../kit/pounds.js'
import { refusalErrors } from '../../../kit/refusal-errors.js'
import { get, post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { ANALYSTS } from '../../spend-files/analysts.js'
import { supplierOf } from '../one/one-supplier.routes.js'
import { supplierPath } from '../paths.js'
import type { SupplierLine } from '../supplier-types.js'
import { suppliersText as text } from '../text.js'
import { readReason } from './read-reason.js'

const MERGE = '/spend/suppliers/:id/merge'

/** Two suppliers that are one: searched, chosen, and joined. */
export const mergeRoutes: readonly Route[] = [
  get(MERGE, ANALYSTS, (visit) => mergePage(visit)),
  post(MERGE, ANALYSTS, merge),
]

async function merge(visit: Visit): Promise<Answer> {
  const { id = '' } = visit.params
  const intoSupplierId = one(visit.body['intoSupplierId'])
  const { reason, faults } = readReason(visit.body, 300, text.split.reasonMissing)
  const missing = { field: 'intoSupplierId', message: text.merge.missing }
  const all = [...(intoSupplierId === '' ? [missing] : []), ...faults]
  if (all.length > 0) return mergePage(visit, formErrors(all))
  try {
    dataOf(
      await visit.services.spend.POST('/suppliers/{id}/merge', {
        params: { path: { id } },
        body: { intoSupplierId, reason },
      }),
    )
  } catch (error) {
    return mergePage(visit, refusalErrors(error, { otherwise: 'intoSupplierId' }))
  }
  return redirect(supplierPath(intoSupplierId, '?done=merged'))
}

async function mergePage(visit: Visit, errors?: FormErrors): Promise<Answer> {
  const { id, name } = await supplierOf(visit)
  const search = (one(visit.body['search']) || one(visit.query['search'])).slice(0, 100)
  const found = search === '' ? undefined : await others(visit, search, id)
  const { reason } = readReason(visit.body, 300, '')
  const data = {
    ...{ text, name, path: supplierPath(id), search, reason, errors },
    into: one(visit.body['intoSupplierId']),
    items: found?.map(choice),
  }
  return page('spend-suppliers/changing/merge', data, { status: errors ? 400 : 200 })
}

async function others({ services }: Visit, search: string, id: string): Promise<SupplierLine[]> {
  const { items } = dataOf(
    await services.spend.GET('/suppliers', { params: { query: { search, limit: 20 } } }),
  )
  return items.filter((other) => other.id !== id)
}

function choice({ id, name, identifiers, spellings, value }: SupplierLine) {
  const numbers = identifiers.map((one) => text.identifier(one.scheme, one.id))
  const hint = [...numbers, text.merge.option(spellings, pounds(value))].join(', ')
  return { value: id, text: name, hint: { text: hint } }
}
