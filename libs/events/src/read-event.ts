import type { z } from 'zod'
import type { EventDefinition } from './define-event.js'
import { describe, type Envelope, type Event } from './envelope.js'
import { UnreadableEvent } from './unreadable-event.js'

/**
 * Checks an envelope's data against the contract its consumer names, lenient on read.
 * @throws UnreadableEvent when the type or version is another, or the data does not fit
 */
export function readEvent<Data extends z.ZodType>(
  definition: EventDefinition<Data>,
  envelope: Envelope,
): Event<z.output<Data>> {
  if (envelope.type !== definition.type) {
    throw new UnreadableEvent(`type ${envelope.type} where ${definition.type} is consumed`)
  }
  const result = definition.readable.safeParse(envelope.data)
  if (result.success) return { ...envelope, data: result.data }
  throw new UnreadableEvent(`data does not fit ${definition.type}: ${describe(result.error)}`)
}
