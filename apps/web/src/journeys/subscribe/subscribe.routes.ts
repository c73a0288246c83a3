import { normaliseEmail } from '@inroad/service-kit/email-address'
import { page, redirect, type Answer } from '../../kit/answer.js'
import { formErrors } from '../../kit/form-errors.js'
import { anyone, get, post, type Route } from '../../kit/route.js'
import { one, type Visit } from '../../kit/visit.js'
import { checkPage, sendAnswers } from './check-answers.js'
import { addressPath, fieldsOf, frequencyPath, previewPath, searchPath } from './paths.js'
import { previewPage } from './preview.js'
import { readFrequency } from './subscribe-session.js'
import { subscribeText as text } from './text.js'

/** From a search to a mail that asks for confirmation: what, how often, where to, check, send. */
export const subscribeRoutes: readonly Route[] = [
  get('/subscribe', anyone, previewPage),
  get('/subscribe/frequency', anyone, ({ query }) => frequencyPage(query)),
  post('/subscribe/frequency', anyone, ({ body }) => {
    const asked = fieldsOf(one(body['search']))
    const frequency = readFrequency(one(body['frequency']))
    if (frequency) return redirect(addressPath(asked, frequency))
    const errors = formErrors([{ field: 'frequency', message: text.frequency.missing }])
    return frequencyPage(asked, errors)
  }),
  get('/subscribe/address', anyone, addressPage),
  post('/subscribe/address', anyone, takeAddress),
  get('/subscribe/check', anyone, checkPage),
  post('/subscribe/check', anyone, sendAnswers),
  get('/subscribe/sent', anyone, () => page('subscribe/sent', { text, search: searchPath({}) })),
]

function frequencyPage(query: Visit['query'], errors?: object): Answer {
  const chosen = readFrequency(one(query['frequency']))
  const data = { text, chosen, errors, search: frequencySearch(query), back: previewPath(query) }
  return page('subscribe/frequency', data, errors ? { status: 400 } : {})
}

function frequencySearch(query: Visit['query']): string {
  return previewPath(query).split('?')[1] ?? ''
}

function addressPage({ query, session }: Visit): Answer {
  const frequency = readFrequency(one(query['frequency']))
  if (frequency === undefined) return redirect(frequencyPath(query))
  return showAddress(query, frequency, { email: session.subscribing?.email ?? '' })
}

function showAddress(
  query: Visit['query'],
  frequency: string,
  filled: { email: string; errors?: object },
): Answer {
  const back = frequencyPath({ ...query, frequency })
  const data = { text, ...filled, frequency, search: frequencySearch(query), back }
  return page('subscribe/address', data, filled.errors ? { status: 400 } : {})
}

function takeAddress({ body, session }: Visit): Answer {
  const search = one(body['search'])
  const asked = fieldsOf(search)
  const frequency = readFrequency(one(body['frequency']))
  if (frequency === undefined) return redirect(frequencyPath(asked))
  const typed = one(body['email'])
  const email = normaliseEmail(typed)
  if (email === undefined) {
    const message = typed === '' ? text.address.missing : text.address.invalid
    const errors = formErrors([{ field: 'email', message }])
    return showAddress(asked, frequency, { email: typed, errors })
  }
  const everything = one(asked['everything']) === 'true'
  session.subscribing = { search, everything, frequency, email }
  return redirect('/subscribe/check')
}
