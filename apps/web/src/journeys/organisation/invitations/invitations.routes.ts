import { normaliseEmail } from '@inroad/service-kit/email-address'
import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { ServiceProblem } from '../../../kit/page-errors.js'
import { get, post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { doneWords } from '../done.js'
import { dayInWords } from '../days.js'
import { ADMINISTRATOR, ownOrganisation } from '../own-organisation.js'
import { refusedBecause } from '../refused-because.js'
import { chosenRoles, roleItems, roleNames } from '../role-items.js'
import { organisationText as common } from '../text.js'
import { invitationsText as text } from './text.js'

const LIST = '/organisation/invitations'
const INVITE = '/organisation/invite'

/** Asking people in, and taking it back. */
export const invitationRoutes: readonly Route[] = [
  get(LIST, ADMINISTRATOR, async (visit) => {
    const { id } = ownOrganisation(visit)
    const { items } = dataOf(
      await visit.services.organisations.GET('/organisations/{id}/invitations', {
        params: { path: { id } },
      }),
    )
    const invitations = items.map(({ state, expiresAt, mail, roles, ...invitation }) => ({
      id: invitation.id,
      email: invitation.email,
      roles: roleNames(roles),
      state: text.states[state](dayInWords(expiresAt)),
      mail: text.mails[mail],
      isOpen: state === 'open',
    }))
    const done = doneWords(text.done, visit)
    return page('organisation/invitations/list', { text, common, invitations, done })
  }),

  get(INVITE, ADMINISTRATOR, (visit) => form(visit, { email: '', roles: [] })),
  post(INVITE, ADMINISTRATOR, invite),

  post(`${LIST}/:invitationId/withdraw`, ADMINISTRATOR, async (visit) => {
    const path = { id: ownOrganisation(visit).id, invitationId: visit.params['invitationId'] ?? '' }
    const done = await withdraw(visit, path)
    return redirect(`${LIST}?done=${done}`)
  }),
]

async function invite(visit: Visit): Promise<Answer> {
  const { id } = ownOrganisation(visit)
  const tried = { email: one(visit.body['email']), roles: chosenRoles(visit) }
  const email = normaliseEmail(tried.email)
  const faults = [
    ...(email === undefined ? [{ field: 'email', message: text.form.wrong }] : []),
    ...(tried.roles.length === 0 ? [{ field: 'roles', message: common.roles.choose }] : []),
  ]
  if (email === undefined || faults.length > 0) return form(visit, tried, formErrors(faults))
  try {
    dataOf(
      await visit.services.organisations.POST('/organisations/{id}/invitations', {
        params: { path: { id } },
        body: { email, roles: tried.roles },
      }),
    )
  } catch (error) {
    const refusals = { ALREADY_INVITED: 'email', TOO_MANY_INVITATIONS: 'email' }
    return form(visit, tried, refusedBecause(error, refusals))
  }
  return redirect(`${LIST}?done=invited`)
}

/** Pressed twice, or when it has just been accepted: the list says how it stands. */
async function withdraw(
  { services }: Visit,
  path: { id: string; invitationId: string },
): Promise<'withdrawn' | 'over'> {
  try {
    dataOf(
      await services.organisations.DELETE('/organisations/{id}/invitations/{invitationId}', {
        params: { path },
      }),
    )
    return 'withdrawn'
  } catch (error) {
    if (error instanceof ServiceProblem && error.code === 'INVITATION_OVER') return 'over'
    throw error
  }
}

function form(
  visit: Visit,
  { email, roles }: { email: string; roles: readonly string[] },
  errors?: FormErrors,
): Answer {
  const items = roleItems(ownOrganisation(visit).kind, roles)
  const data = { text, common, email, items, errors }
  return page('organisation/invitations/invite', data, { status: errors ? 400 : 200 })
}
