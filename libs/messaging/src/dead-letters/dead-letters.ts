import type { DataSource, EntityManager } from 'typeorm'

/** A message that was set aside: what it is, why, and since when. */
export interface DeadLetter {
  queue: string
  eventId: string
  attempts: number
  reason: string
  heldAt: Date
}

const LIST = `
  select consumer as queue, event_id as "eventId", attempts, reason, held_at as "heldAt"
    from inbox_held
   where state = 'parked' and ($1::text is null or consumer = $1)
     and (consumer, event_id) > ($2, $3::uuid)
   order by consumer, event_id limit $4`

/** Parked messages of one service, in pages: pass the last one to get what follows it. */
export function listDeadLetters(
  dataSource: DataSource,
  page: { queue?: string; after?: DeadLetter; limit: number },
): Promise<DeadLetter[]> {
  const { queue, after, limit } = page
  const start = '00000000-0000-0000-0000-000000000000'
  return dataSource.query<DeadLetter[]>(LIST, [
    queue ?? null,
    after?.queue ?? '',
    after?.eventId ?? start,
    limit,
  ])
}

const SHOW = `
  select consumer as queue, event_id as "eventId", attempts, reason, held_at as "heldAt", raw
    from inbox_held where state = 'parked' and event_id = $1 order by consumer`

/** One parked message in every queue that holds it, with its bytes. */
export function showDeadLetter(
  dataSource: DataSource,
  eventId: string,
): Promise<(DeadLetter & { raw: Buffer })[]> {
  return dataSource.query<(DeadLetter & { raw: Buffer })[]>(SHOW, [eventId])
}

/** Which parked messages of a queue are meant; without ids, all of them. */
export interface Chosen {
  queue: string
  eventIds?: readonly string[]
}

const REDRIVE = `
  update inbox_held
     set state = 'waiting', attempts = 0, next_attempt_at = now()
   where state = 'parked' and consumer = $1 and ($2::uuid[] is null or event_id = any($2))`

/** Gives parked messages all their attempts again; returns how many. */
export function redriveDeadLetters(tx: EntityManager, chosen: Chosen): Promise<number> {
  return affected(tx, REDRIVE, [chosen.queue, chosen.eventIds ?? null])
}

const DISCARD = `
  update inbox_held
     set state = 'discarded', reason = 'discarded: ' || $3 || coalesce('; was: ' || reason, ''),
         next_attempt_at = null
   where state = 'parked' and consumer = $1 and ($2::uuid[] is null or event_id = any($2))`

/** Gives parked messages up for good, with a reason that stays on record; returns how many. */
export function discardDeadLetters(
  tx: EntityManager,
  chosen: Chosen,
  reason: string,
): Promise<number> {
  return affected(tx, DISCARD, [chosen.queue, chosen.eventIds ?? null, reason])
}

async function affected(tx: EntityManager, sql: string, parameters: unknown[]): Promise<number> {
  const [, count] = await tx.query<[unknown[], number]>(sql, parameters)
  return count
}
