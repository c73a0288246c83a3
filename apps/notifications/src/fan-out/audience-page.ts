import { activeAt } from './active-at.js'

/** A subquery that the planner must not turn into a join: it can't know how long the list is. */
export const isAmong = (list: 'criteria' | 'preferred' | 'earlier'): string =>
  `(criteria_id in (select unnest(${list}) from fan_outs where change_id = $1)) is true`

/**
 * Beginnings of a statement: `page (id, subscriber_id, criteria_id, frequency, ended)` holds subscriptions of
 * the audience of change $1 as it was at the moment of snapshot $2, and `following` the person with
 * whom the next page begins. All subscriptions of a person are in one page, so none has to ask what
 * another did; a person has fewer than fill a page.
 */
export const AUDIENCE_PAGE = {
  /** Everyone, where the audience is no larger than a page: read by criteria. */
  whole: `
    with page as (
      select s.*
        from (select unnest(criteria) as criteria_id from fan_outs where change_id = $1) m
       cross join lateral (
         select id, subscriber_id, criteria_id, frequency, ended_xid is not null as ended
           from subscriptions
          where criteria_id = m.criteria_id and ${activeAt('$2::pg_snapshot')}
         offset 0) as s),
    following as (select null::uuid as person where $3::uuid is null and $4::int > 0)`,

  /** At most $4 from the person $3 on: read by person. */
  part: `
    with taken as materialized (
      select id, subscriber_id, criteria_id, frequency, ended_xid is not null as ended
        from subscriptions
       where subscriber_id >= coalesce($3::uuid, '00000000-0000-0000-0000-000000000000')
         and ${isAmong('criteria')} and ${activeAt('$2::pg_snapshot')}
       order by subscriber_id, id
       limit $4::int),
    following as materialized (
      select (select subscriber_id from taken order by subscriber_id, id offset $4 - 1) as person),
    page as (
      select * from taken
       where (select person from following) is null
          or subscriber_id < (select person from following))`,
} as const
