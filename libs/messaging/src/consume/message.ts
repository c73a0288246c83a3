import { createHash } from 'node:crypto'
import { readEnvelope, type Event } from '@inroad/events/envelope'
import { readEvent } from '@inroad/events/read-event'
import type { Consumer } from './consumer.js'
import type { Delivery } from './delivery.js'

/** A delivery after reading: an event this consumer understands, or the reason why it is not one. */
export interface Message {
  delivery: Delivery
  eventId: string
  event?: Event<unknown>
  fault?: Error
}

/** Never throws: what cannot be read is a message with a fault, to be parked. */
export function readMessage(consumer: Consumer, delivery: Delivery): Message {
  let eventId: string | undefined
  try {
    const envelope = readEnvelope(delivery.raw)
    eventId = envelope.id
    return { delivery, eventId, event: readEvent(consumer.definition, envelope) }
  } catch (error) {
    const fault = error instanceof Error ? error : new Error('unreadable')
    return { delivery, eventId: eventId ?? contentId(delivery.raw), fault }
  }
}

/** A name-based UUID (RFC 9562, version 8) for bytes that have no readable id of their own. */
function contentId(raw: Buffer): string {
  const hex = createHash('sha256').update(raw).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
