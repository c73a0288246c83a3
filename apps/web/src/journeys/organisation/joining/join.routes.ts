import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import type { FormErrors } from '../../../kit/form-errors.js'
import { get, post, signedIn, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { refusedBecause } from '../refused-because.js'
import { organisationText as common } from '../text.js'
import { joiningText as text } from './text.js'

/** Looking for one's organisation and asking to be let in. */
export const joinRoutes: readonly Route[] = [
  get('/join', signedIn, (visit) => find(visit)),

  post('/join', signedIn, async (visit) => {
    const organisationId = one(visit.body['organisationId'])
    try {
      dataOf(
        await visit.services.organisations.POST('/join-requests', { body: { organisationId } }),
      )
    } catch (error) {
      const refusals = {
        ASKED_ALREADY: 'search',
        MEMBER_ALREADY: 'search',
        TOO_MANY_REQUESTS: 'search',
      }
      return find(visit, refusedBecause(error, refusals))
    }
    return redirect('/join?done=asked')
  }),
]

async function find(visit: Visit, errors?: FormErrors): Promise<Answer> {
  const { organisations } = visit.services
  const search = one(visit.query['search']).slice(0, 100)
  const { items, suggestions } = dataOf(await organisations.GET('/join-requests'))
  const found =
    search === ''
      ? []
      : dataOf(await organisations.GET('/organisations', { params: { query: { search } } })).items
  const data = {
    text: text.join,
    common,
    errors,
    search,
    found,
    suggestions,
    own: items.map(({ organisation, state }) => ({
      name: organisation.name,
      state: text.join.states[state],
    })),
    done: one(visit.query['done']) === 'asked' ? text.join.asked : undefined,
  }
  return page('organisation/joining/join', data, { status: errors ? 400 : 200 })
}
