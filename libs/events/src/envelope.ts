import { isUtf8 } from 'node:buffer'
import { z } from 'zod'
import { UnreadableEvent } from './unreadable-event.js'

/**
 * CloudEvents 1.0 in its JSON form, with the attributes of its distributed-tracing and sequence
 * extensions and two of ours (`correlationid`, `causationid`).
 */
export const envelopeShape = z.object({
  specversion: z.literal('1.0'),
  /** UUID made in the publisher's transaction; what inboxes recognise a repetition by. */
  id: z.uuid(),
  /** `/inroad/<service>` */
  source: z.string().max(200),
  type: z.string().max(200),
  /** The id of the row the event is about. */
  subject: z.string().max(200),
  /** When it happened in the world, RFC 3339. */
  time: z.iso.datetime({ offset: true }),
  datacontenttype: z.literal('application/json'),
  dataschema: z.string().max(300),
  traceparent: z.string().max(100).optional(),
  correlationid: z.string().max(100).optional(),
  causationid: z.string().max(100).optional(),
  /** The subject row's own version; a handler that keeps state ignores an older one. */
  sequence: z.string().regex(/^\d{1,19}$/),
  data: z.unknown(),
})

export type Envelope = z.output<typeof envelopeShape>

/** An event as a handler receives it: the envelope, with `data` checked against its contract. */
export type Event<Data> = Omit<Envelope, 'data'> & { data: Data }

/** No contract comes near this; anything larger is not ours. Bytes. */
export const LARGEST_ENVELOPE = 1_048_576

const FORBIDDEN_KEYS = /"(?:__proto__|constructor|prototype)"\s*:/

/**
 * Reads the bytes of a message.
 * @throws UnreadableEvent with a reason an operator can act on; never quotes the content
 */
export function readEnvelope(raw: Buffer): Envelope {
  if (raw.length > LARGEST_ENVELOPE) {
    throw new UnreadableEvent(`larger than ${LARGEST_ENVELOPE} bytes (${raw.length})`)
  }
  if (!isUtf8(raw)) throw new UnreadableEvent('not UTF-8')
  const text = raw.toString('utf8')
  if (FORBIDDEN_KEYS.test(text)) throw new UnreadableEvent('holds a key that no event may hold')
  const result = envelopeShape.safeParse(parseJson(text))
  if (result.success) return result.data
  throw new UnreadableEvent(`not a CloudEvents envelope: ${describe(result.error)}`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnreadableEvent('not JSON')
  }
}

/** Field paths and rules only: values may hold personal data. */
export function describe(error: z.ZodError): string {
  const faults = error.issues.map((issue) => `${issue.path.join('.') || '(root)'} ${issue.code}`)
  return faults.slice(0, 5).join(', ')
}
