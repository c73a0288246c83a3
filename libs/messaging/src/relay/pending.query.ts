import type { DataSource } from 'typeorm'
import type { OutgoingMessage } from './publisher.js'

/** Positions that have found their end. */
export interface Settled {
  confirmed: readonly string[]
  /** Taken by the broker, wanted by no queue, and no consumer is known for their type. */
  unrouted: readonly string[]
}

/**
 * Deletes what is settled and reads what is next, in one round trip. The choice is made among
 * pending rows alone: a join could be planned as a walk through everything ever published. Rows in
 * flight are excluded by position and not by a cursor: positions are handed out before transactions
 * commit, so a cursor would pass over those that commit late.
 */
const NEXT = `
  with settled as (delete from outbox_pending where position = any($1::bigint[])),
       marked as (update outbox set unrouted = true where position = any($2::bigint[])),
       next as materialized (
         select position, occurred_at from outbox_pending
          where position <> all($3::bigint[]) and type <> all($4::text[])
          order by position limit $5)
  select o.position, o.id, o.type, o.envelope::text as envelope
    from next join outbox o using (position, occurred_at)
   order by o.position`

const SETTLE = `
  with settled as (delete from outbox_pending where position = any($1::bigint[]))
  update outbox set unrouted = true where position = any($2::bigint[])`

export interface PendingRow {
  position: string
  message: OutgoingMessage
}

export async function nextPending(
  dataSource: DataSource,
  settled: Settled,
  excluded: { positions: readonly string[]; types: readonly string[] },
  limit: number,
): Promise<PendingRow[]> {
  const rows = await dataSource.query<
    { position: string; id: string; type: string; envelope: string }[]
  >(NEXT, [
    [...settled.confirmed, ...settled.unrouted],
    settled.unrouted,
    [...excluded.positions, ...settled.confirmed, ...settled.unrouted],
    excluded.types,
    limit,
  ])
  return rows.map(({ position, id, type, envelope }) => ({
    position,
    message: { id, type, content: Buffer.from(envelope) },
  }))
}

export async function settlePending(dataSource: DataSource, settled: Settled): Promise<void> {
  const positions = [...settled.confirmed, ...settled.unrouted]
  if (positions.length > 0) await dataSource.query(SETTLE, [positions, settled.unrouted])
}
