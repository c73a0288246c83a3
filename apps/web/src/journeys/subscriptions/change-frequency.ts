import { page, redirect, type Answer } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { formErrors } from '../../kit/form-errors.js'
import { one, type Visit } from '../../kit/visit.js'
import { readFrequency } from '../subscribe/subscribe-session.js'
import { managedOne, managePath } from './manage.js'
import { subscriptionsText as text } from './text.js'
import { withLink } from './unknown-link.js'

export function frequencyPage(visit: Visit): Promise<Answer> {
  return withLink(visit, async (token) => {
    const { frequency } = await managedOne(visit, token)
    return page('subscriptions/frequency', { text, chosen: frequency, back: managePath(token) })
  })
}

export function saveFrequency(visit: Visit): Promise<Answer> {
  return withLink(visit, async (token) => {
    const frequency = readFrequency(one(visit.body['frequency']))
    if (frequency === undefined) {
      const missing = { field: 'frequency', message: text.changeFrequency.missing }
      const data = { text, errors: formErrors([missing]), back: managePath(token) }
      return page('subscriptions/frequency', data, { status: 400 })
    }
    const { id = '' } = visit.params
    const asked = visit.services.notifications.PUT('/subscriptions/managed/{id}', {
      params: { path: { id } },
      body: { token, frequency },
    })
    dataOf(await asked)
    return redirect(managePath(token, 'frequency'))
  })
}
