import { page, type Answer } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { PageNotFound } from '../../kit/page-errors.js'
import { one, type Visit } from '../../kit/visit.js'
import { subscriptionRows, type Subscription } from './subscription-rows.js'
import { isDone, subscriptionsText as text } from './text.js'
import { withLink } from './unknown-link.js'

export function managePath(token: string, done?: string): string {
  const path = `/subscriptions/manage/${encodeURIComponent(token)}`
  return done === undefined ? path : `${path}?done=${done}`
}

export function managePage(visit: Visit): Promise<Answer> {
  return withLink(visit, async (token) => {
    const subscriptions = await managed(visit, token)
    const here = managePath(token)
    const done = one(visit.query['done'])
    return page('subscriptions/manage', {
      text,
      here,
      done: isDone(done) ? text.manage.done[done] : undefined,
      alerts: subscriptions.map((subscription) => ({
        rows: subscriptionRows(subscription),
        href: `${here}/${subscription.id}`,
      })),
    })
  })
}

export async function managed({ services }: Visit, token: string): Promise<Subscription[]> {
  const asked = services.notifications.GET('/subscriptions/managed', {
    params: { query: { token } },
  })
  return dataOf(await asked).subscriptions
}

/** One of them. @throws PageNotFound when it ended meanwhile, or never was theirs */
export async function managedOne(visit: Visit, token: string): Promise<Subscription> {
  const found = (await managed(visit, token)).find(({ id }) => id === visit.params['id'])
  if (found === undefined) throw new PageNotFound()
  return found
}
