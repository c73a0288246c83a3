import type { components } from '@inroad/api-clients/notifications.paths'

export type Frequency = NonNullable<components['schemas']['SubscribeDto']['frequency']>

/** What somebody has answered so far, until it is sent. */
export interface Subscribing {
  search: string
  /** They said that they want everything. */
  everything: boolean
  frequency: Frequency
  email: string
}

declare module 'express-session' {
  interface SessionData {
    subscribing: Subscribing
  }
}

const FREQUENCIES: readonly string[] = ['at-once', 'daily', 'weekly'] satisfies Frequency[]

export function readFrequency(text: string): Frequency | undefined {
  return FREQUENCIES.includes(text) ? (text as Frequency) : undefined
}
