import { page } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { number } from '../../../kit/how-long.js'
import { pounds } from '../../../kit/pounds.js'
import { get, type Route } from '../../../kit/route.js'
import { one } from '../../../kit/visit.js'
import { ANALYSTS } from '../../spend-files/analysts.js'
import { withQuery } from '../../spend-files/paths.js'
import { isKind, kindItems } from '../kind-items.js'
import { SUPPLIERS, supplierPath } from '../paths.js'
import type { SupplierLine } from '../supplier-types.js'
import { suppliersText as text } from '../text.js'

/** Suppliers by name or number; without either, those who were paid most. */
export const supplierSearchRoutes: readonly Route[] = [
  get(SUPPLIERS, ANALYSTS, async ({ services, query }) => {
    const search = one(query['search']).slice(0, 100)
    const chosen = one(query['kind'])
    const kind = isKind(chosen) ? chosen : undefined
    const cursor = one(query['cursor']) || undefined
    const asked = { search: search || undefined, kind, cursor, limit: 20 }
    const { items, next } = dataOf(
      await services.spend.GET('/suppliers', { params: { query: asked } }),
    )
    return page('spend-suppliers/search/search', {
      text,
      search,
      kinds: kindItems(text.search.everyKind, kind),
      items: items.map(line),
      more: next && withQuery(SUPPLIERS, { search, kind, cursor: next }),
    })
  }),
]

function line({ id, name, identified, kind, identifiers, spellings, value }: SupplierLine) {
  const numbers = identifiers.map((one) => text.identifier(one.scheme, one.id))
  return {
    href: supplierPath(id),
    name,
    cells: [
      text.kinds[kind],
      identified ? numbers.join(', ') : text.byName,
      number(spellings),
      pounds(value),
    ],
  }
}
