import { normaliseEmail } from '@inroad/service-kit/email-address'
import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { allow, get, post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { refusedBecause } from '../refused-because.js'
import { registerText as text } from './text.js'

const LIST = '/operations/organisations'
const PATH = '/operations/organisations/:id/administrator'
const OPERATOR = allow('operator')

/** Giving an organisation its first administrator, who then invites the others. */
export const administratorRoutes: readonly Route[] = [
  get(PATH, OPERATOR, (visit) => form(visit, '')),
  post(PATH, OPERATOR, async (visit) => {
    const typed = one(visit.body['email'])
    const email = normaliseEmail(typed)
    if (email === undefined) {
      const fault = { field: 'email', message: text.administrator.wrong }
      return form(visit, typed, formErrors([fault]))
    }
    try {
      dataOf(
        await visit.services.organisations.POST('/organisations/{id}/invitations', {
          params: { path: { id: visit.params['id'] ?? '' } },
          body: { email, roles: ['org-admin'] },
        }),
      )
    } catch (error) {
      const refusals = { ALREADY_INVITED: 'email', TOO_MANY_INVITATIONS: 'email' }
      return form(visit, typed, refusedBecause(error, refusals))
    }
    return redirect(`${LIST}?done=invited`)
  }),
]

async function form(visit: Visit, email: string, errors?: FormErrors): Promise<Answer> {
  const { id, name } = dataOf(
    await visit.services.organisations.GET('/organisations/{id}', {
      params: { path: { id: visit.params['id'] ?? '' }, query: {} },
    }),
  )
  const data = { text, name, email, path: `${LIST}/${id}/administrator`, errors }
  return page('organisation/register/administrator', data, { status: errors ? 400 : 200 })
}
