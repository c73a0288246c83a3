import { uuidv7 } from '@inroad/database/uuid-v7'
import type { EventDefinition, EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'

export interface Told {
  id?: string
  subject?: string
  sequence?: number
  at?: string
}

/** An event as a consumer gets it. */
export function eventOf<Definition extends EventDefinition>(
  definition: Definition,
  data: EventOf<Definition>,
  { id = uuidv7(), subject = id, sequence = 1, at = '2026-08-12T09:00:00Z' }: Told = {},
): Event<EventOf<Definition>> {
  return {
    specversion: '1.0',
    id,
    source: `/inroad/${definition.owner}`,
    type: definition.type,
    subject,
    time: at,
    datacontenttype: 'application/json',
    dataschema: 'https://inroad.example/schemas/event.json',
    sequence: String(sequence),
    data,
  }
}
