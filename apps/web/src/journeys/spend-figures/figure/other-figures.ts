import { dataOf } from '../../../kit/data-of.js'
import { ServiceAway, ServiceProblem } from '../../../kit/page-errors.js'
import type { Visit } from '../../../kit/visit.js'
import { queryOf, WHOLE_CHOICE, type Choice } from '../scope/choice.js'
import type { SmeShare } from '../scope/figure-types.js'
import type { Other } from './figure-view.js'

const SERIES = ['as-was', 'as-is'] as const
const FIGURE = [...WHOLE_CHOICE, 'category', 'region'] as const

/** The figure of the same period by every published method, in both series. */
export async function otherFigures(
  visit: Visit,
  choice: Choice,
  shown: SmeShare,
): Promise<Other[]> {
  const methods = dataOf(await visit.services.spend.GET('/methods', {}))
  const wanted = methods.flatMap(({ name }) =>
    SERIES.map((series) => ({ method: name, series, fy: String(shown.financialYear) })),
  )
  return Promise.all(
    wanted.map(async ({ method, series, fy }) => {
      const same = method === shown.method.name && series === shown.series
      const view = same ? shown : await oneOf(visit, { ...choice, method, series, fy })
      return { method, series, ...(view && { view }) }
    }),
  )
}

/** A method that takes too long, or knows nothing of that point of the data, leaves the rest shown. */
async function oneOf({ services }: Visit, choice: Choice): Promise<SmeShare | undefined> {
  try {
    const query = queryOf(choice, FIGURE)
    return dataOf(await services.spend.GET('/figures/sme-share', { params: { query } }))
  } catch (error) {
    if (error instanceof ServiceAway || error instanceof ServiceProblem) return undefined
    throw error
  }
}
