import { page } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { allow, get, type Route } from '../../kit/route.js'
import { one } from '../../kit/visit.js'
import { importFaults, importLedger, importLine, importSummary } from './imports-view.js'
import { operationsText as text } from './text.js'

const LIST = '/operations/imports'

/** What was imported, and what became of every release. */
export const importRoutes: readonly Route[] = [
  get(LIST, allow('operator'), async ({ services, query }) => {
    const cursor = one(query['cursor'])
    const { items, next } = dataOf(
      await services.pipeline.GET('/imports', {
        params: { query: { limit: 20, ...(cursor && { cursor }) } },
      }),
    )
    return page('operations/imports', {
      text,
      items: items.map(importLine),
      more: next && `${LIST}?${new URLSearchParams({ cursor: next }).toString()}`,
    })
  }),

  get(`${LIST}/:id`, allow('operator'), async ({ services, params, query }) => {
    const { id = '' } = params
    const cursor = one(query['cursor'])
    const found = dataOf(
      await services.pipeline.GET('/imports/{id}', {
        params: { path: { id }, query: { limit: 100, ...(cursor && { cursor }) } },
      }),
    )
    const { next } = found.faults
    const here = `${LIST}/${encodeURIComponent(id)}`
    return page('operations/import', {
      text,
      source: found.source,
      rows: importSummary(found),
      ledger: importLedger(found),
      faults: importFaults(found),
      more: next && `${here}?${new URLSearchParams({ cursor: next }).toString()}`,
    })
  }),
]
