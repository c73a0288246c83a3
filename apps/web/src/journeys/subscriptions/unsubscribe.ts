import { page, type Answer } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import type { Visit } from '../../kit/visit.js'
import { criteriaInOneLine } from '../subscribe/text.js'
import { subscriptionsText as text } from './text.js'
import { withLink } from './unknown-link.js'

export function unsubscribePage(visit: Visit): Promise<Answer> {
  return withLink(visit, async (token) => {
    const asked = visit.services.notifications.GET('/subscriptions/unsubscribable', {
      params: { query: { token } },
    })
    const { subscriptions } = dataOf(await asked)
    const active = subscriptions.filter(({ state }) => state === 'confirmed')
    if (active.length === 0) return stopped()
    const alerts = active.map(({ inWords }) => criteriaInOneLine(inWords))
    return page('subscriptions/ask', { text, words: text.unsubscribe, alerts, action: '' })
  })
}

/** Answers people and mail programs alike, which follow no redirect (RFC 8058, 3.1). */
export function unsubscribe(visit: Visit): Promise<Answer> {
  return withLink(visit, async (token) => {
    const path = '/subscriptions/unsubscribe/{token}'
    dataOf(await visit.services.notifications.POST(path, { params: { path: { token } } }))
    return stopped()
  })
}

function stopped(): Answer {
  return page('subscriptions/message', { ...text.unsubscribe.done, text })
}
