import type { EntityManager } from 'typeorm'

/** In the order of their ids: two batches with the same events would otherwise wait for each other. */
const RECORD = `
  insert into inbox (consumer, event_id)
  select $1, id from unnest($2::uuid[]) as id
   where not exists (
     select from inbox_held held
      where held.consumer = $1 and held.event_id = id and held.state <> 'suspect')
   order by id
  on conflict do nothing
  returning event_id`

/**
 * Records events as handled by this consumer and returns the ids that were not before. One that is
 * held back is left out: a repetition of it neither runs it early nor brings it back.
 */
export async function recordInInbox(
  tx: EntityManager,
  queue: string,
  eventIds: readonly string[],
): Promise<Set<string>> {
  const rows: { event_id: string }[] = await tx.query(RECORD, [queue, eventIds])
  return new Set(rows.map((row) => row.event_id))
}

/** Whether this consumer has handled the event. */
export async function isInInbox(
  tx: EntityManager,
  queue: string,
  eventId: string,
): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    'select 1 from inbox where consumer = $1 and event_id = $2',
    [queue, eventId],
  )
  return rows.length > 0
}
