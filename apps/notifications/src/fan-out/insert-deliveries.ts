import type { EntityManager } from 'typeorm'
import type { WaitingCriteria } from './page-of-criteria.js'

/** A part of a change's audience, as it was at the moment of a snapshot. */
export interface AudiencePart {
  changeId: string
  /** pg_snapshot. */
  snapshot: string
  /** Changes of the same opportunity that people were told of before. */
  earlierChanges: readonly string[]
  criteria: readonly WaitingCriteria[]
  /** The last subscription of the first criteria that is done already. */
  after?: string
  /** Rows at most; all of them where absent. */
  limit?: number
}

/** What a part came to. */
export interface InsertedPart {
  queued: number
  /** By reason. */
  suppressed: Record<string, number>
  /** How many subscriptions it held, and the last of them. */
  size: number
  last: string | null
}

const NONE = '00000000-0000-0000-0000-000000000000'

/**
 * Whether a snapshot had seen a transaction's work. An id that this server has not given out yet
 * comes from before a restore into a new one, and what it did was there all along.
 */
const seen = (xid: string): string => `
  (${xid} < pg_snapshot_xmin($2::pg_snapshot) or pg_visible_in_snapshot(${xid}, $2::pg_snapshot)
   or ${xid} >= pg_snapshot_xmax(pg_current_snapshot()))`

/** Subqueries that the planner cannot turn into joins: each row costs one look into an index. */
const PAGE = `
  select a.place, s.id, s.subscriber_id, coalesce(told.before, false) as told_before,
         case when not a.matches_now and told.before is not true then 'not-told'
              when s.state <> 'confirmed' then 'ended'
              when p.id is not null then 'address'
              when told.now then 'duplicate' end as reason
    from unnest($3::bigint[], $4::boolean[]) with ordinality as a(criteria_id, matches_now, place)
   cross join lateral (
     select id, subscriber_id, state from subscriptions
      where criteria_id = a.criteria_id and confirmed_xid is not null
        and id > case when a.place = 1 then $5::uuid else '${NONE}' end
        and ${seen('confirmed_xid')} and (ended_xid is null or not ${seen('ended_xid')})
      order by id limit $6::int) as s
   cross join lateral (
     select bool_or(d.change_id = $1) as now, bool_or(d.change_id <> $1) as before
       from deliveries d
      where d.change_id = any ($7::uuid[]) and d.subscriber_id = s.subscriber_id
        and d.state <> 'suppressed') as told
    left join subscribers p on p.id = s.subscriber_id and p.suppressed_at is not null`

/**
 * Of several subscriptions of a person the first is told, the others are duplicates. Nothing can be
 * in the way of these rows; if something is, nobody is told twice, and the counts show it.
 */
const INSERT = `
  with page as (${PAGE}),
  judged as (
    select *, reason is null and row_number() over (
             partition by subscriber_id, reason is null order by place, id) > 1 as again
      from page),
  inserted as (
    insert into deliveries (change_id, subscription_id, subscriber_id, told_before, state, reason,
      settled_at)
    select $1, id, subscriber_id, told_before,
           case when reason is null and not again then 'queued' else 'suppressed' end,
           case when again then 'duplicate' else reason end,
           case when reason is not null or again then now() end
      from judged order by place, id
    on conflict do nothing
    returning coalesce(reason, 'queued') as outcome),
  counted as (select outcome, count(*) as n from inserted group by outcome)
  select (select jsonb_object_agg(outcome, n) from counted) as outcomes,
         (select count(*)::int from page) as size,
         (select id from page order by place desc, id desc limit 1) as last`

interface PartRow extends Pick<InsertedPart, 'size' | 'last'> {
  outcomes: Record<string, number> | null
}

/** Gives a part of the audience its rows: queued, or suppressed with a reason. */
export async function insertDeliveries(
  tx: EntityManager,
  part: AudiencePart,
): Promise<InsertedPart> {
  const { changeId, snapshot, earlierChanges, criteria, after = NONE, limit = null } = part
  const [row] = await tx.query<PartRow[]>(INSERT, [
    changeId,
    snapshot,
    criteria.map(({ criteriaId }) => criteriaId),
    criteria.map(({ matchesNow }) => matchesNow),
    after,
    limit,
    [changeId, ...earlierChanges],
  ])
  if (row === undefined) throw new Error('a count returned no row')
  const { queued = 0, ...suppressed } = row.outcomes ?? {}
  return { queued, suppressed, size: row.size, last: row.last }
}
