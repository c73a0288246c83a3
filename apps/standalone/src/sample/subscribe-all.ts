import { confirmTokenIn } from './confirm-link.js'
import { post } from './post.js'
import { sampleSubscriptions, type SampleSubscription } from './sample-subscriptions.js'

/**
 * Of a start that was cut short here the mails are gone with its mailbox, and nobody is written to
 * again so soon: those people are left out rather than keep Inroad from starting.
 */
export async function subscribeAll(
  notifications: string,
  mailbox: string,
  say: (line: string) => void,
): Promise<void> {
  const confirmed = await Promise.all(
    sampleSubscriptions.map((wish) => subscribe(notifications, mailbox, wish)),
  )
  const missing = confirmed.filter((yes) => !yes).length
  if (missing === 0) return
  say(`${missing} of the ${confirmed.length} sample subscribers could not be confirmed: left out`)
}

/** Whether it came to be. */
async function subscribe(
  notifications: string,
  mailbox: string,
  { email, criteria }: SampleSubscription,
): Promise<boolean> {
  await post(`${notifications}/subscriptions`, { email, criteria })
  const token = await confirmTokenIn(mailbox, email)
  if (token !== undefined) await post(`${notifications}/subscriptions/confirm`, { token })
  return token !== undefined
}
