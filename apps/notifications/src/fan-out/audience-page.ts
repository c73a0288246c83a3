/**
 * Whether a snapshot had seen a transaction's work. An id that this server has not given out yet
 * comes from before a restore into a new one, and what it did was there all along.
 */
const seen = (xid: string): string => `
  (${xid} < pg_snapshot_xmin($2::pg_snapshot) or pg_visible_in_snapshot(${xid}, $2::pg_snapshot)
   or ${xid} >= pg_snapshot_xmax(pg_current_snapshot()))`

const ACTIVE_THEN = `
  confirmed_xid is not null and ${seen('confirmed_xid')}
  and (ended_xid is null or not ${seen('ended_xid')})`

/**
 * Queries for `page (id, subscriber_id, criteria_id, ended)`: a part of the audience as it was at the
 * moment of a snapshot, $2, in criteria $3. All subscriptions of a person are in one page, so none
 * has to ask what another did.
 */
export const AUDIENCE_PAGE = {
  /** Everyone, for an audience of no more than a page. The subquery keeps it to the index. */
  whole: `
    select s.*
      from unnest($3::bigint[]) as a(criteria_id)
     cross join lateral (
       select id, subscriber_id, criteria_id, ended_xid is not null as ended
         from subscriptions
        where subscriptions.criteria_id = a.criteria_id and ${ACTIVE_THEN}
       offset 0) as s
     where $4::uuid is null and $5::int > 0`,

  /** At most $5 people after the person $4; the last of them may be cut, and waits for the next. */
  part: `
    with taken as materialized (
      select id, subscriber_id, criteria_id, ended_xid is not null as ended
        from subscriptions
       where subscriber_id > coalesce($4::uuid, '00000000-0000-0000-0000-000000000000')
         and criteria_id = any ($3::bigint[]) and ${ACTIVE_THEN}
       order by subscriber_id, id
       limit $5::int)
    select * from taken
     where subscriber_id is distinct from (
       select subscriber_id from taken order by subscriber_id, id offset $5::int - 1)`,
} as const
