import type { EntityManager } from 'typeorm'
import type { Message } from './message.js'

/** A message kept back in our own table: until its next attempt, or until an operator decides. */
export interface Held {
  state: 'suspect' | 'waiting' | 'parked' | 'discarded'
  attempts: number
}

const COUNT_RUN = `
  insert into inbox_held as held (consumer, event_id, state, attempts, raw)
  values ($1, $2, 'suspect', 1, $3)
  on conflict (consumer, event_id) do update
    set attempts = held.attempts + case held.state when 'suspect' then 1 else 0 end
  returning state, attempts`

/** Counts a run before it happens, so that a run that kills the process has been counted. */
export async function countRun(tx: EntityManager, queue: string, message: Message): Promise<Held> {
  const rows: Held[] = await tx.query(COUNT_RUN, [queue, message.eventId, message.delivery.raw])
  return rows[0] ?? { state: 'suspect', attempts: 1 }
}

const PARK = `
  insert into inbox_held as held (consumer, event_id, state, attempts, reason, raw)
  select distinct on (m.id) $1, m.id, 'parked', coalesce($5::int, 0), m.reason, m.raw
    from unnest($2::uuid[], $3::text[], $4::bytea[]) as m(id, reason, raw)
  on conflict (consumer, event_id) do update
    set state = 'parked', reason = excluded.reason, next_attempt_at = null,
        attempts = coalesce($5::int, held.attempts)
    where held.state <> 'discarded'`

/**
 * Sets messages aside with a reason; only an operator moves them on.
 * @param attempts runs so far; left out where nobody knows more than was counted
 */
export async function park(
  tx: EntityManager,
  queue: string,
  messages: readonly { message: Message; reason: string }[],
  attempts?: number,
): Promise<void> {
  await tx.query(PARK, [
    queue,
    messages.map(({ message }) => message.eventId),
    messages.map(({ reason }) => reason),
    messages.map(({ message }) => message.delivery.raw),
    attempts ?? null,
  ])
}

const POSTPONE = `
  insert into inbox_held as held (consumer, event_id, state, attempts, next_attempt_at, reason, raw)
  values ($1, $2, 'waiting', $3, now() + make_interval(secs => $4 / 1000.0), $5, $6)
  on conflict (consumer, event_id) do update
    set state = 'waiting', attempts = greatest(held.attempts, excluded.attempts),
        reason = excluded.reason, next_attempt_at = excluded.next_attempt_at`

export interface Postponement {
  /** Runs so far. */
  attempts: number
  /** Milliseconds until the next. */
  delay: number
  reason: string
}

export async function postpone(
  tx: EntityManager,
  queue: string,
  message: Message,
  { attempts, delay, reason }: Postponement,
): Promise<void> {
  const { eventId, delivery } = message
  await tx.query(POSTPONE, [queue, eventId, attempts, delay, reason, delivery.raw])
}

/** No longer held: it is about to be handled, in the same transaction. */
export async function release(tx: EntityManager, queue: string, eventId: string): Promise<void> {
  await tx.query('delete from inbox_held where consumer = $1 and event_id = $2', [queue, eventId])
}
