import { page, redirect, type Answer } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import type { Visit } from '../../kit/visit.js'
import { criteriaInWords } from '../subscribe/text.js'
import { subscriptionsText as text } from './text.js'
import { unknownLink, withLink } from './unknown-link.js'

const STATUS = { waiting: 200, confirmed: 200, ended: 410, expired: 410 } as const

export function confirmPage(visit: Visit): Promise<Answer> {
  return withLink(visit, async (token) => {
    const asked = visit.services.notifications.GET('/subscriptions/confirmable', {
      params: { query: { token } },
    })
    const { link, subscription } = dataOf(await asked)
    if (link === 'unknown') return unknownLink()
    const rows = subscription && [
      ...criteriaInWords(subscription.inWords),
      { label: text.label.frequency, text: text.frequency[subscription.frequency] },
    ]
    const data = { text, words: text.confirm[link], waiting: link === 'waiting', rows }
    return page('subscriptions/confirm', data, { status: STATUS[link] })
  })
}

/** Shows by the page itself what came of it, so that to reload it changes nothing. */
export function confirm(visit: Visit): Promise<Answer> {
  return withLink(visit, async (token) => {
    dataOf(await visit.services.notifications.POST('/subscriptions/confirm', { body: { token } }))
    return redirect(`/subscriptions/confirm/${encodeURIComponent(token)}`)
  })
}
