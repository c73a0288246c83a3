import { page, PUBLIC } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { PageNotFound } from '../../../kit/page-errors.js'
import { anyone, get, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { addressOf } from '../scope/choice.js'
import type { IndirectShare } from '../scope/figure-types.js'
import { frameOf, PAGES } from '../scope/frame.js'
import { yearName } from '../scope/showing.js'
import { figuresText as common } from '../scope/text.js'
import { figures } from '../scope/with-choice.js'
import { indirectView } from './indirect-view.js'
import { indirectText as text } from './text.js'

/** No file here is older. */
const OLDEST = 2000

export const indirectRoutes: readonly Route[] = [
  get(
    PAGES.indirect,
    anyone,
    figures('indirect', async (visit, choice) => {
      const fy = Number(choice.fy || (await newestYear(visit)))
      // The methods of extrapolating are others than those of the share.
      const method = one(visit.query['extrapolate'])
      const query = { fy, ...(method && { method }) }
      const { spend } = visit.services
      const view = dataOf(await spend.GET('/figures/indirect', { params: { query } }))
      const here = { ...choice, org: '', series: '', method: '', cut: '', fy: String(fy) }
      const data = {
        text,
        common,
        frame: { ...frameOf(visit, 'indirect', here), ...aroundIt(view, method) },
        year: String(fy),
        years: yearsOf(fy),
        asks: view.methods.map((name) => ({
          text: text.extrapolation.ask(name),
          href: addressOf(PAGES.indirect, { fy: String(fy) }, { extrapolate: name }),
        })),
        ...indirectView(view),
      }
      return page('spend-figures/indirect/indirect', data, { cache: PUBLIC })
    }),
  ),
]

function aroundIt({ financialYear, rebuild }: IndirectShare, method: string) {
  const fy = String(financialYear)
  return {
    chosen: text.chosen(financialYear),
    change: '#year',
    rebuild,
    download: addressOf('/spend/download/indirect.csv', { fy, method }),
  }
}

/** The newest with direct spend; where there is none yet, the financial year that began last. */
async function newestYear({ services }: Visit): Promise<number> {
  try {
    const answer = await services.spend.GET('/figures/sme-share', { params: { query: {} } })
    return dataOf(answer).financialYear
  } catch (error) {
    if (!(error instanceof PageNotFound)) throw error
    const now = new Date()
    return now.getUTCMonth() < 3 ? now.getUTCFullYear() - 1 : now.getUTCFullYear()
  }
}

/** The years about the one shown. */
function yearsOf(shown: number) {
  return [2, 1, 0, -1, -2]
    .map((away) => shown + away)
    .filter((year) => year >= OLDEST)
    .map((year) => ({ value: String(year), text: yearName(year), selected: year === shown }))
}
