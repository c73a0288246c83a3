import type { z } from 'zod'
import type { EventDefinition } from './define-event.js'
import { envelopeShape, type Envelope } from './envelope.js'

export interface EnvelopeFields {
  id: string
  subject: string
  /** The subject row's own version, 1 for the first. */
  sequence: number
  time: Date
  traceparent?: string
  correlationid?: string
  causationid?: string
}

/**
 * Wraps data in its envelope, strict on write: nothing leaves that a reader would refuse.
 * @throws ZodError when the data or a field breaks its contract; the publisher's transaction dies
 * with it
 */
export function makeEnvelope<Data extends z.ZodType>(
  definition: EventDefinition<Data>,
  data: z.input<Data>,
  fields: EnvelopeFields,
): Envelope {
  const { id, subject, sequence, time, ...trace } = fields
  return envelopeShape.parse({
    specversion: '1.0',
    id,
    source: `/inroad/${definition.owner}`,
    type: definition.type,
    subject,
    time: time.toISOString(),
    datacontenttype: 'application/json',
    dataschema: `https://inroad.example/schemas/${definition.type}.json`,
    ...trace,
    sequence: String(sequence),
    data: definition.data.parse(data),
  })
}
