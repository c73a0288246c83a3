import type { EventDefinition } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import type { EntityManager } from 'typeorm'

/** What a handler gets beside its event. */
export interface ConsumeContext {
  /** The transaction that also records the event as handled. Everything is written with it. */
  tx: EntityManager
}

/** One handler with the queue that bears its name. */
export interface Consumer {
  /** `<service>.<consumer>`: the name of its queue and its key in the inbox. */
  queue: string
  definition: EventDefinition
  /** True when the handler takes a set of events at once. */
  takesBatch: boolean
  /** Events in one transaction at most. */
  batchSize: number
  /** Runs the handler for these events, in order. */
  handle(events: Event<unknown>[], context: ConsumeContext): Promise<void>
}
