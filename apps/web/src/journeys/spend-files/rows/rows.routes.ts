import { page } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { AS_CSV, downloadOf } from '../../../kit/pass-files.js'
import { get, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { ANALYSTS } from '../analysts.js'
import { fileOf } from '../one/one-file.routes.js'
import { filePath, withQuery } from '../paths.js'
import { lineRow, rejectedRow } from './row-views.js'
import { rowsText as text } from './text.js'

const FILE = '/spend/files/:id'

/** Rows that were not taken and why, to read and to keep; and the payments of a file. */
export const rowRoutes: readonly Route[] = [
  get(`${FILE}/rejected`, ANALYSTS, async (visit) => {
    const [{ id, name, state, kind }, { items, next }] = await Promise.all([
      fileOf(visit),
      visit.services.spend.GET('/files/{id}/rejected', pageOf(visit)).then(dataOf),
    ])
    const path = filePath(id)
    return page('spend-files/rows/rejected', {
      text,
      ...{ name, path, rows: items.map(rejectedRow) },
      mendable: kind === 'spend' && state === 'ingested' && items.some(({ settled }) => !settled),
      more: next && withQuery(`${path}/rejected`, { cursor: next }),
    })
  }),

  get(`${FILE}/rejected.csv`, ANALYSTS, async ({ services, params }) => {
    const { id = '' } = params
    const asked = { params: { path: { id } }, ...AS_CSV }
    return downloadOf(await services.spend.GET('/files/{id}/rejected.csv', asked), 'rejected.csv')
  }),

  get(`${FILE}/lines`, ANALYSTS, async (visit) => {
    const [{ id, name }, { items, next }] = await Promise.all([
      fileOf(visit),
      visit.services.spend.GET('/files/{id}/lines', pageOf(visit)).then(dataOf),
    ])
    const path = filePath(id)
    return page('spend-files/rows/lines', {
      text,
      ...{ name, path, rows: items.map(lineRow) },
      more: next && withQuery(`${path}/lines`, { cursor: next }),
    })
  }),
]

function pageOf({ params, query }: Visit) {
  const { id = '' } = params
  const cursor = one(query['cursor']) || undefined
  return { params: { path: { id }, query: { cursor, limit: 50 } } }
}
