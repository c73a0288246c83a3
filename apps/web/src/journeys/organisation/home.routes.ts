import { page } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { get, type Route } from '../../kit/route.js'
import { ADMINISTRATOR, ownOrganisation } from './own-organisation.js'
import { organisationText as text } from './text.js'

/** Where an administrator starts. */
export const organisationHomeRoutes: readonly Route[] = [
  get('/organisation', ADMINISTRATOR, async (visit) => {
    const { id, name, kind } = ownOrganisation(visit)
    const { items } = dataOf(
      await visit.services.organisations.GET('/organisations/{id}/join-requests', {
        params: { path: { id } },
      }),
    )
    const waiting = items.length > 0 ? text.home.waiting(items.length) : undefined
    return page('organisation/home', { text, name, waiting, isFirm: kind === 'firm' })
  }),
]
