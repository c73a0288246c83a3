import { page } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { PageNotFound } from '../../kit/page-errors.js'
import { allow, get, type Route } from '../../kit/route.js'
import type { Visit } from '../../kit/visit.js'
import { sectionsOf } from './ledger-view.js'
import { deliveryText as text } from './text.js'

/** The ledger of one opportunity, for the authority whose it is and for operators. */
export const deliveryRoutes: readonly Route[] = [
  get('/buying/:id/delivery', allow('buyer', 'approver', 'operator'), async (visit) => {
    const { id = '' } = visit.params
    const { pipeline } = visit.services
    const opportunity = dataOf(
      await pipeline.GET('/procurements/{id}', { params: { path: { id } } }),
    )
    const [buying, reading] = [
      `/buying/${encodeURIComponent(id)}`,
      `/opportunities/${encodeURIComponent(id)}`,
    ]
    const ledger = await ledgerOf(visit, id, opportunity.yours)
    return page('delivery/ledger', {
      text,
      title: opportunity.title,
      here: `${buying}/delivery`,
      back: opportunity.yours ? buying : reading,
      balanced: ledger?.balanced,
      sections: ledger ? sectionsOf(ledger) : [],
    })
  }),
]

/** Notifications has not heard of what was published a moment ago, nor of drafts. */
async function ledgerOf({ services }: Visit, id: string, yours: boolean) {
  const result = await services.notifications.GET('/opportunities/{id}/delivery', {
    params: { path: { id } },
  })
  if (result.response.status !== 404) return dataOf(result)
  if (!yours) throw new PageNotFound()
  return undefined
}
