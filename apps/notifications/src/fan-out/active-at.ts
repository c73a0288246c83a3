/**
 * Whether a snapshot had seen a transaction's work. An id that this server has not given out yet
 * comes from before a restore into a new one, and what it did was there all along.
 */
const seen = (xid: string, snapshot: string): string => `
  (${xid} < pg_snapshot_xmin(${snapshot}) or pg_visible_in_snapshot(${xid}, ${snapshot})
   or ${xid} >= pg_snapshot_xmax(pg_current_snapshot()))`

/** A condition on subscriptions: confirmed, and not ended, at the moment of a snapshot. */
export const activeAt = (snapshot: string): string => `
  confirmed_xid is not null and ${seen('confirmed_xid', snapshot)}
  and (ended_xid is null or not ${seen('ended_xid', snapshot)})`
