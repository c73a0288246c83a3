import type { components } from '@inroad/api-clients/organisations.paths'
import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { PageNotFound } from '../../../kit/page-errors.js'
import { get, post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { doneWords } from '../done.js'
import { dayInWords } from '../days.js'
import { ADMINISTRATOR, ownOrganisation } from '../own-organisation.js'
import { chosenRoles, roleItems } from '../role-items.js'
import { organisationText as common } from '../text.js'
import { requestsText as text } from './text.js'

type JoinRequest = components['schemas']['JoinRequestView']

const LIST = '/organisation/requests'
const REQUEST = '/organisation/requests/:requestId'

/** People who ask to be let in, and the answer to each. */
export const requestRoutes: readonly Route[] = [
  get(LIST, ADMINISTRATOR, async (visit) => {
    const requests = (await waiting(visit)).map((request) => ({
      ...shown(request),
      href: `${LIST}/${request.id}`,
    }))
    const done = doneWords(text.done, visit)
    return page('organisation/requests/list', { text, common, requests, done })
  }),

  get(REQUEST, ADMINISTRATOR, async (visit) => {
    const request = await requestOf(visit)
    if (!request) throw new PageNotFound()
    return decidePage(visit, request)
  }),

  post(REQUEST, ADMINISTRATOR, decide),
]

async function decide(visit: Visit): Promise<Answer> {
  const request = await requestOf(visit)
  if (!request) return redirect(`${LIST}?done=over`)
  const answer = one(visit.body['answer'])
  const roles = chosenRoles(visit)
  const faults = [
    ...(answer !== 'yes' && answer !== 'no'
      ? [{ field: 'answer', message: text.decide.choose }]
      : []),
    ...(answer === 'yes' && roles.length === 0
      ? [{ field: 'roles', message: common.roles.choose }]
      : []),
  ]
  if (faults.length > 0) return decidePage(visit, request, formErrors(faults))
  const approve = answer === 'yes'
  const path = { id: ownOrganisation(visit).id, requestId: request.id }
  const result = await visit.services.organisations.POST(
    '/organisations/{id}/join-requests/{requestId}/decision',
    { params: { path }, body: approve ? { approve, roles } : { approve } },
  )
  // Somebody else was faster.
  if (result.response.status === 404) return redirect(`${LIST}?done=over`)
  dataOf(result)
  return redirect(`${LIST}?done=${approve ? 'approved' : 'refused'}`)
}

async function waiting(visit: Visit): Promise<JoinRequest[]> {
  const { id } = ownOrganisation(visit)
  const { items } = dataOf(
    await visit.services.organisations.GET('/organisations/{id}/join-requests', {
      params: { path: { id } },
    }),
  )
  return items
}

async function requestOf(visit: Visit): Promise<JoinRequest | undefined> {
  return (await waiting(visit)).find(({ id }) => id === visit.params['requestId'])
}

function decidePage(visit: Visit, request: JoinRequest, errors?: FormErrors): Answer {
  const answer = one(visit.body['answer'])
  const data = {
    text,
    common,
    errors,
    request: shown(request),
    path: `${LIST}/${request.id}`,
    items: roleItems(ownOrganisation(visit).kind, chosenRoles(visit)),
    answers: [
      { value: 'yes', text: text.decide.yes, checked: answer === 'yes' },
      { value: 'no', text: text.decide.no, checked: answer === 'no' },
    ],
  }
  return page('organisation/requests/decide', data, { status: errors ? 400 : 200 })
}

function shown({ person, createdAt }: JoinRequest) {
  const { name, email = text.noEmail } = person
  return { name, email, asked: dayInWords(createdAt) }
}
