import { AsyncLocalStorage } from 'node:async_hooks'
import type { Envelope } from '@inroad/events/envelope'

/** Where a piece of work came from; copied into the events it publishes and the lines it logs. */
export interface Trace {
  /** One per request of a person or a command; every event it leads to carries it. */
  correlationid?: string
  /** The id of the event being handled. */
  causationid?: string
  /** W3C Trace Context. */
  traceparent?: string
}

const storage = new AsyncLocalStorage<Trace>()

export function currentTrace(): Trace {
  return storage.getStore() ?? {}
}

export function withTrace<Result>(trace: Trace, work: () => Result): Result {
  return storage.run(trace, work)
}

/** The trace of work done because of this event. */
export function causedBy(envelope: Omit<Envelope, 'data'>): Trace {
  const { id, correlationid, traceparent } = envelope
  return {
    causationid: id,
    correlationid: correlationid ?? id,
    ...(traceparent === undefined ? {} : { traceparent }),
  }
}
