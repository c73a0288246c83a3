import { page, redirect, type Answer } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import type { Visit } from '../../kit/visit.js'
import { criteriaInOneLine } from '../subscribe/text.js'
import { managed, managedOne, managePath } from './manage.js'
import { subscriptionsText as text } from './text.js'
import { withLink } from './unknown-link.js'

export function askEndOne(visit: Visit): Promise<Answer> {
  return withLink(visit, async (token) => {
    const { inWords } = await managedOne(visit, token)
    const alerts = [criteriaInOneLine(inWords)]
    return page('subscriptions/ask', { text, words: text.endOne, alerts, back: managePath(token) })
  })
}

/** Pressed twice, or gone back to: what ended stays ended. */
export function endOne(visit: Visit): Promise<Answer> {
  return withLink(visit, async (token) => {
    const { id = '' } = visit.params
    const asked = visit.services.notifications.DELETE('/subscriptions/managed/{id}', {
      params: { path: { id }, query: { token } },
    })
    dataOf(await asked)
    return redirect(managePath(token, 'ended'))
  })
}

export function askEndAll(visit: Visit): Promise<Answer> {
  return withLink(visit, async (token) => {
    const alerts = (await managed(visit, token)).map(({ inWords }) => criteriaInOneLine(inWords))
    return page('subscriptions/ask', { text, words: text.endAll, alerts, back: managePath(token) })
  })
}

export function endAll(visit: Visit): Promise<Answer> {
  return withLink(visit, async (token) => {
    const asked = visit.services.notifications.DELETE('/subscriptions/managed', {
      params: { query: { token } },
    })
    dataOf(await asked)
    return redirect(managePath(token, 'all'))
  })
}

export function askErase(visit: Visit): Promise<Answer> {
  return withLink(visit, async (token) => {
    await managed(visit, token)
    return page('subscriptions/erase', { text, back: managePath(token) })
  })
}

export function erase(visit: Visit): Promise<Answer> {
  return withLink(visit, async (token) => {
    const path = '/subscriptions/managed/erasure'
    dataOf(await visit.services.notifications.POST(path, { body: { token } }))
    return redirect('/subscriptions/erased')
  })
}
