import { page, PUBLIC } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { pounds } from '../../../kit/pounds.js'
import { anyone, get, type Route } from '../../../kit/route.js'
import { addressOf, isNewest, queryOf, WHOLE_CHOICE, type Choice } from '../scope/choice.js'
import type { Breakdown, Part } from '../scope/figure-types.js'
import { frameOf, PAGES, type PageName } from '../scope/frame.js'
import { headlineOf } from '../scope/headline.js'
import { figuresText as common } from '../scope/text.js'
import { figures } from '../scope/with-choice.js'
import type { Visit } from '../../../kit/visit.js'
import { breakdownView, type Dimension } from './breakdown-view.js'
import { breakdownText as text } from './text.js'

export const breakdownRoutes: readonly Route[] = [
  breakdownRoute('categories', 'category'),
  breakdownRoute('routes', 'route'),
  breakdownRoute('organisations', 'organisation'),
  breakdownRoute('regions', 'region'),
  breakdownRoute('months', 'month'),
]

function breakdownRoute(name: PageName, dimension: Dimension): Route {
  const show = async (visit: Visit, chosen: Choice) => {
    const choice = await withYear(visit, chosen, dimension)
    const params = { path: { dimension }, query: queryOf(choice, WHOLE_CHOICE) }
    const answer = await visit.services.spend.GET('/figures/by/{dimension}', { params })
    const view = dataOf(answer)
    const own = dimension === 'organisation' ? ownPart(view, choice) : undefined
    const data = {
      text,
      common,
      frame: frameOf(visit, name, choice, { view, file: `by-${dimension}`, who: own?.name }),
      headline: headlineOf((own ?? view).numbers),
      apart: dimension === 'route' ? await supplyChain(visit, choice) : undefined,
      ...breakdownView(view, choice, own),
    }
    return page('spend-figures/breakdown/breakdown', data, { cache: PUBLIC })
  }
  return get(PAGES[name], anyone, figures(name, show))
}

function ownPart({ parts }: Breakdown, { org }: Choice): Part | undefined {
  return org === '' ? undefined : parts.find(({ key }) => key === org)
}

/** The newest of the organisation, where the figure of all of them would take the newest of any. */
async function withYear({ services }: Visit, choice: Choice, dimension: Dimension) {
  if (dimension !== 'organisation' || choice.org === '' || choice.fy !== '') return choice
  const query = queryOf(choice, WHOLE_CHOICE)
  const newest = dataOf(await services.spend.GET('/figures/sme-share', { params: { query } }))
  return { ...choice, fy: String(newest.financialYear) }
}

/** In no part of the share, and so in no part of it by route: it stands beside them. */
async function supplyChain({ services }: Visit, choice: Choice) {
  const query = queryOf(choice, WHOLE_CHOICE)
  const { outside } = dataOf(await services.spend.GET('/figures/sme-share', { params: { query } }))
  const { method: _method, cut: _cut, ...plain } = choice
  return {
    body: text.apart.body(pounds(outside.nhsSupplyChain)),
    rows: isNewest(choice)
      ? addressOf('/spend/lines', plain, { class: 'nhs-supply-chain' })
      : undefined,
    indirect: addressOf('/spend/indirect', { fy: choice.fy }),
  }
}
