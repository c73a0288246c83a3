import type { components } from '@inroad/api-clients/organisations.paths'
import { page, redirect } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { PageNotFound } from '../../../kit/page-errors.js'
import { get, post, type Route } from '../../../kit/route.js'
import { type Visit } from '../../../kit/visit.js'
import { doneWords } from '../done.js'
import { dayInWords } from '../days.js'
import { ADMINISTRATOR, ownOrganisation } from '../own-organisation.js'
import { roleNames } from '../role-items.js'
import { organisationText as common } from '../text.js'
import { delegationsText as text } from './text.js'

type Delegation = components['schemas']['DelegationView']

const LIST = '/organisation/delegations'
const END = '/organisation/delegations/:delegationId/end'

/** Who acts for the organisation, and for whom its people act. */
export const delegationRoutes: readonly Route[] = [
  get(LIST, ADMINISTRATOR, async (visit) => {
    const { id } = ownOrganisation(visit)
    const all = await delegationsOf(visit)
    const given = all.filter(({ organisation }) => organisation.id === id)
    const taken = all.filter(({ hub }) => hub.id === id)
    const groups = [
      { ...text.given, lines: given.map((one) => line(one, one.hub.name)) },
      { ...text.taken, lines: taken.map((one) => line(one, one.organisation.name)) },
    ]
    const done = doneWords(text.done, visit)
    return page('organisation/delegations/list', { text, common, groups, done })
  }),

  get(END, ADMINISTRATOR, async (visit) => {
    const all = await delegationsOf(visit)
    const found = all.find(({ id }) => id === visit.params['delegationId'])
    if (!found) throw new PageNotFound()
    const explanation = text.endPage.explanation(found.hub.name, found.organisation.name)
    const path = `${LIST}/${found.id}/end`
    return page('organisation/delegations/end', { text, common, explanation, path })
  }),

  post(END, ADMINISTRATOR, async (visit) => {
    const path = { id: ownOrganisation(visit).id, delegationId: visit.params['delegationId'] ?? '' }
    dataOf(
      await visit.services.organisations.DELETE('/organisations/{id}/delegations/{delegationId}', {
        params: { path },
      }),
    )
    return redirect(`${LIST}?done=ended`)
  }),
]

async function delegationsOf(visit: Visit): Promise<Delegation[]> {
  const { items } = dataOf(
    await visit.services.organisations.GET('/organisations/{id}/delegations', {
      params: { path: { id: ownOrganisation(visit).id } },
    }),
  )
  return items
}

function line({ id, roles, from, until, endedAt }: Delegation, name: string) {
  const days = text.days(dayInWords(from), until && dayInWords(until))
  return {
    name,
    roles: roleNames(roles),
    days: endedAt ? text.ended(dayInWords(endedAt)) : days,
    end: endedAt ? undefined : `${LIST}/${id}/end`,
  }
}
