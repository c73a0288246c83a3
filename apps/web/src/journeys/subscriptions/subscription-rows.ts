import type { components } from '@inroad/api-clients/notifications.paths'
import { criteriaInWords, dayInWords } from '../subscribe/text.js'
import { subscriptionsText as text } from './text.js'

export type Subscription = components['schemas']['SubscriptionView']

/** A subscription as rows of a summary list. */
export function subscriptionRows({ inWords, frequency, since }: Subscription) {
  return [
    ...criteriaInWords(inWords),
    { label: text.label.frequency, text: text.frequency[frequency] },
    { label: text.label.since, text: dayInWords(since) },
  ]
}
