import { AS_CSV, downloadOf } from '../../../kit/pass-files.js'
import { PageNotFound } from '../../../kit/page-errors.js'
import { anyone, get, type Route } from '../../../kit/route.js'
import type { Visit } from '../../../kit/visit.js'
import { queryOf, readChoice, WHOLE_CHOICE, YEAR_CHOICE, type Choice } from '../scope/choice.js'
import { given, readLinesForm } from '../lines/lines-form.js'
import { one } from '../../../kit/visit.js'

const FIGURE = [...WHOLE_CHOICE, 'category', 'region'] as const
const BY = /^by-(category|route|organisation|region|month)$/

/**
 * The figures of each page as a file: made by the service from the same figures, and passed on as it
 * comes, however long it is.
 */
export const downloadRoutes: readonly Route[] = [
  get('/spend/download/:name.csv', anyone, async (visit) => {
    const { name = '' } = visit.params
    const asked = fileOf(name, visit, readChoice(visit.query))
    return downloadOf(await asked, `${name}.csv`)
  }),
]

function fileOf(name: string, visit: Visit, choice: Choice) {
  const { spend } = visit.services
  const [, dimension] = BY.exec(name) ?? []
  if (dimension) {
    const params = { path: { dimension }, query: queryOf(choice, WHOLE_CHOICE) }
    return spend.GET('/figures/by/{dimension}.csv', { params, ...AS_CSV })
  }
  const files = filesOf(visit, choice)
  if (!Object.hasOwn(files, name)) throw new PageNotFound()
  return files[name as keyof typeof files]()
}

function filesOf({ services: { spend }, query: fields }: Visit, choice: Choice) {
  const figure = { query: queryOf(choice, FIGURE) }
  const year = { query: queryOf(choice, YEAR_CHOICE) }
  const series = { query: queryOf(choice, ['org', 'method', 'series', 'cut']) }
  const narrowed = queryOf(choice, [...YEAR_CHOICE, 'category', 'region'])
  const lines = { query: { ...narrowed, ...given(readLinesForm(fields)) } }
  const method = one(fields['method'])
  const indirect = { query: { fy: Number(choice.fy), ...(method && { method }) } }
  return {
    'sme-share': () => spend.GET('/figures/sme-share.csv', { params: figure, ...AS_CSV }),
    'sme-share-rows': () => spend.GET('/figures/sme-share/rows.csv', { params: figure, ...AS_CSV }),
    series: () => spend.GET('/figures/series.csv', { params: series, ...AS_CSV }),
    suppliers: () => spend.GET('/figures/top-suppliers.csv', { params: year, ...AS_CSV }),
    concentration: () => spend.GET('/figures/concentration.csv', { params: year, ...AS_CSV }),
    'supplier-changes': () =>
      spend.GET('/figures/supplier-changes.csv', { params: year, ...AS_CSV }),
    'payment-times': () => spend.GET('/figures/payment-times.csv', { params: year, ...AS_CSV }),
    lines: () => spend.GET('/lines.csv', { params: lines, ...AS_CSV }),
    indirect: () => spend.GET('/figures/indirect.csv', { params: indirect, ...AS_CSV }),
  }
}
