import { readEnvelope } from '@inroad/events/envelope'
import type { DataSource } from 'typeorm'
import type { Held } from '../consume/held.js'

/** A message that is kept back, without what it says. */
export interface HeldMessage {
  /** `<service>.<consumer>` */
  queue: string
  eventId: string
  state: Held['state']
  attempts: number
  reason?: string
  /** When it was first kept back. RFC 3339, to the microsecond. */
  heldAt: string
  /** Seconds since then. */
  ageSeconds: number
  nextAttemptAt?: string
  /** Bytes of the message. */
  size: number
  /** Of its envelope; absent when the message can't be read. */
  event?: HeldEvent
}

export interface HeldEvent {
  type: string
  source: string
  /** The id of the row it is about. */
  subject: string
  /** When it happened in the world. */
  time: string
}

export interface HeldPage {
  state: Held['state']
  queue?: string
  /** The last one of the page before. */
  after?: Pick<HeldMessage, 'heldAt' | 'queue' | 'eventId'>
  limit: number
}

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

const COLUMNS = `
  consumer as queue, event_id as "eventId", state, attempts, reason,
  ${instant('held_at')} as "heldAt", extract(epoch from now() - held_at)::float8 as age,
  ${instant('next_attempt_at')} as "nextAttemptAt", octet_length(raw) as size, raw`

const LIST = `
  select ${COLUMNS} from inbox_held
   where state = $1 and ($2::text is null or consumer = $2)
     and ($3::timestamptz is null or (held_at, consumer, event_id) < ($3, $4, $5::uuid))
   order by held_at desc, consumer desc, event_id desc
   limit $6`

/** Messages kept back, the latest first. */
export async function listHeldMessages(
  dataSource: DataSource,
  { state, queue, after, limit }: HeldPage,
): Promise<HeldMessage[]> {
  const rows = await dataSource.query<HeldRow[]>(LIST, [
    state,
    queue ?? null,
    after?.heldAt ?? null,
    after?.queue ?? null,
    after?.eventId ?? null,
    limit,
  ])
  return rows.map(messageOf)
}

const ONE = `select ${COLUMNS} from inbox_held where consumer = $1 and event_id = $2`

export async function heldMessage(
  dataSource: DataSource,
  queue: string,
  eventId: string,
): Promise<HeldMessage | undefined> {
  const [row] = await dataSource.query<HeldRow[]>(ONE, [queue, eventId])
  return row && messageOf(row)
}

interface HeldRow {
  queue: string
  eventId: string
  state: Held['state']
  attempts: number
  reason: string | null
  heldAt: string
  age: number
  nextAttemptAt: string | null
  size: number
  raw: Buffer
}

function messageOf({ reason, age, nextAttemptAt, raw, ...row }: HeldRow): HeldMessage {
  const event = eventOf(raw)
  return {
    ...row,
    ageSeconds: Math.max(0, Math.round(age)),
    ...(reason !== null && { reason }),
    ...(nextAttemptAt !== null && { nextAttemptAt }),
    ...(event && { event }),
  }
}

function eventOf(raw: Buffer): HeldEvent | undefined {
  try {
    const { type, source, subject, time } = readEnvelope(raw)
    return { type, source, subject, time }
  } catch {
    return undefined
  }
}
