import { page } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { get, type Route } from '../../../kit/route.js'
import { whoAsks, type Visit } from '../../../kit/visit.js'
import { doneWords } from '../../organisation/done.js'
import { ANALYSTS } from '../../spend-files/analysts.js'
import type { Supplier } from '../supplier-types.js'
import { suppliersText as text } from '../text.js'
import { supplierPage } from './supplier-page.js'

/** All that is known of a supplier, who said so, and the way to change it. */
export const oneSupplierRoutes: readonly Route[] = [
  get('/spend/suppliers/:id', ANALYSTS, async (visit) => {
    const { id = '' } = visit.params
    const [supplier, known] = await Promise.all([
      supplierOf(visit),
      visit.services.spend.GET('/suppliers/{id}/sme-status', { params: { path: { id } } }),
    ])
    const done = doneWords(text.supplier.done, visit)
    const shown = supplierPage(supplier, dataOf(known), whoAsks(visit).personId)
    return page('spend-suppliers/one/supplier', { text, done, ...shown })
  }),
]

/** @throws PageNotFound where there is none, or it is a person whom others paid */
export async function supplierOf({ services, params }: Visit): Promise<Supplier> {
  const { id = '' } = params
  return dataOf(await services.spend.GET('/suppliers/{id}', { params: { path: { id } } }))
}
