import { failpoint } from '@inroad/database/failpoint'
import { afterCommit } from '@inroad/database/transactions'
import { uuidv7 } from '@inroad/database/uuid-v7'
import type { EventDefinition } from '@inroad/events/define-event'
import { LARGEST_ENVELOPE, type Envelope } from '@inroad/events/envelope'
import { makeEnvelope } from '@inroad/events/make-envelope'
import type { EntityManager } from 'typeorm'
import type { z } from 'zod'
import { currentTrace } from '../trace.js'
import type { Wake } from './wake.js'

/** What the envelope says of the event besides its data. */
export interface Occurrence {
  /** The id of the row the event is about. */
  subject: string
  /** That row's own version, 1 for the first. */
  sequence: number
  /** When it happened; now, unless an import or a demonstration says otherwise. */
  time?: Date
}

const INSERT = `
  with added as (
    insert into outbox (id, type, subject, envelope)
    select e.id, e.type, e.subject, e.envelope
      from unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[])
           with ordinality as e(id, type, subject, envelope, place)
     order by e.place
    returning position, type, occurred_at)
  insert into outbox_pending (position, type, occurred_at)
  select position, type, occurred_at from added`

/** The only way to publish: the event is stored with the change it tells of, or neither is. */
export class Outbox {
  constructor(private readonly wake: Wake) {}

  /** @throws ZodError or EventTooLarge for what no reader would take; let it end the transaction */
  async add<Data extends z.ZodType>(
    tx: EntityManager,
    definition: EventDefinition<Data>,
    data: z.input<Data>,
    occurrence: Occurrence,
  ): Promise<void> {
    await this.addAll(tx, definition, [{ data, ...occurrence }])
  }

  /** The same for a set, in one statement; they are published in the order given. */
  async addAll<Data extends z.ZodType>(
    tx: EntityManager,
    definition: EventDefinition<Data>,
    events: readonly (Occurrence & { data: z.input<Data> })[],
  ): Promise<void> {
    if (events.length === 0) return
    const trace = currentTrace()
    const envelopes = events.map(({ data, subject, sequence, time = new Date() }) =>
      makeEnvelope(definition, data, { id: uuidv7(), subject, sequence, time, ...trace }),
    )
    await tx.query(INSERT, [
      envelopes.map((envelope) => envelope.id),
      envelopes.map((envelope) => envelope.type),
      envelopes.map((envelope) => envelope.subject),
      envelopes.map(toJson),
    ])
    await failpoint('F03')
    afterCommit(tx, this.wake.send)
  }
}

/** Half of what readers take: PostgreSQL writes JSON with spaces between its parts. Bytes. */
const LARGEST = LARGEST_ENVELOPE / 2

/** No reader would take it, so it must not be published. */
export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge'
}

function toJson(envelope: Envelope): string {
  const text = JSON.stringify(envelope)
  const size = Buffer.byteLength(text)
  if (size <= LARGEST) return text
  const { type, subject } = envelope
  throw new EventTooLarge(`${type} of ${subject} has ${size} bytes; at most ${LARGEST} may be sent`)
}
