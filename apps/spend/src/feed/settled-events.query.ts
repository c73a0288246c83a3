import type { Envelope } from '@inroad/events/envelope'
import { HISTORY_KEEPS } from '@inroad/messaging/retention'
import type { EntityManager } from 'typeorm'

/** A place in the order in which a service's events are read: by transaction, then by position. */
export interface FeedPlace {
  xid: string
  position: string
}

/** Before everything. */
export const BEGINNING: FeedPlace = { xid: '0', position: '0' }

/** Up to where all is settled at a moment. */
export interface FeedEdge {
  /** Every transaction below it has ended: its events are to be seen, or never will be. */
  xid: string
  now: Date
  /** Of what is older, some may be gone. A day is left for transactions that took long. */
  keptSince: Date
}

const EDGE = `
  select pg_snapshot_xmin(pg_current_snapshot())::text as xid, now() as now,
         now() - interval '${HISTORY_KEEPS}' + interval '1 day' as "keptSince"`

/**
 * Positions are handed out before transactions commit, and so are transaction ids: whoever went on from
 * the last position seen would pass over what commits late. Below the oldest transaction still at work
 * nothing can come any more.
 */
const SETTLED = `
  select position::text, xid::text, occurred_at as "occurredAt", envelope from outbox
   where xid < $1::text::xid8 and (xid, position) > ($2::text::xid8, $3::bigint)
     and ($4::timestamptz is null or occurred_at >= $4) and type ~ $5
   order by xid, position limit $6`

export interface SettledEvent extends FeedPlace {
  /** When it was stored. */
  occurredAt: Date
  envelope: Envelope
}

export interface SettledQuestion {
  after: FeedPlace
  edge: FeedEdge
  /** Stored since then. */
  since?: Date
  /** As `topicExpression` gives it. */
  types: string
  limit: number
}

/** To be asked before the events, in a statement of its own. */
export async function feedEdge(tx: EntityManager): Promise<FeedEdge> {
  const [edge] = await tx.query<FeedEdge[]>(EDGE)
  if (!edge) throw new Error('no row from a statement that always gives one')
  return edge
}

/** The next events of the outbox of the service whose schema the connection is in. */
export function settledEvents(
  tx: EntityManager,
  { after, edge, since, types, limit }: SettledQuestion,
): Promise<SettledEvent[]> {
  return tx.query<SettledEvent[]>(SETTLED, [
    ...[edge.xid, after.xid, after.position],
    ...[since ?? null, types, limit],
  ])
}

/** Where to go on after these: behind the last of a full page, else at the edge. */
export function placeAfter(
  events: readonly SettledEvent[],
  { edge, limit }: SettledQuestion,
): FeedPlace & { at: Date } {
  const last = events.at(-1)
  if (last && events.length >= limit) {
    return { xid: last.xid, position: last.position, at: last.occurredAt }
  }
  return { xid: edge.xid, position: '0', at: edge.now }
}
