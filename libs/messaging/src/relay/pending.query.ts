import type { DataSource } from 'typeorm'
import type { OutgoingMessage } from './publisher.js'

/** Positions that have found their end. */
export interface Settled {
  confirmed: readonly string[]
  /** Taken by the broker, wanted by no queue, and no consumer is known for their type. */
  unrouted: readonly string[]
}

/**
 * Deletes what is settled and reads what is next, in one round trip. Rows in flight are excluded by
 * position and not by a cursor: positions are handed out before transactions commit, so a cursor
 * would pass over those that commit late.
 */
const NEXT = `
  with settled as (delete from outbox_pending where position = any($1::bigint[])),
       marked as (update outbox set unrouted = true where position = any($2::bigint[]))
  select o.position, o.id, o.type, o.envelope::text as envelope
    from outbox_pending p
    join outbox o using (position)
   where p.position <> all($3::bigint[])
     and o.type <> all($4::text[])
   order by p.position
   limit $5`

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
