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
  /** The last subscription, where there was a limit. */
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

/** Whether a person was told of an earlier change: a look into an index for each, never a scan. */
const TOLD = `
  cross join lateral (
    select count(*) > 0 as before from (
      select from deliveries d
       where d.change_id = any ($8::uuid[]) and d.subscriber_id = s.subscriber_id
         and d.state <> 'suppressed' limit 1) as any_of_them) as told`
export const NOT_TOLD = 'cross join (select false as before where $8::uuid[] is not null) as told'

const page = (toldBefore: string): string => `
  select a.place, s.id, s.subscriber_id, told.before as told_before,
         case when not a.matches_now and not told.before then 'not-told'
              when s.ended_xid is not null then 'ended'
              when p.id is not null then 'address' end as reason
    from unnest($3::bigint[], $4::int[], $5::boolean[]) with ordinality
           as a(criteria_id, place, matches_now, nth)
   cross join lateral (
     select id, subscriber_id, ended_xid from subscriptions
      where criteria_id = a.criteria_id and confirmed_xid is not null
        and id > case when a.nth = 1 then $6::uuid else '${NONE}' end
        and ${seen('confirmed_xid')} and (ended_xid is null or not ${seen('ended_xid')})
      order by id limit $7::int) as s
   ${toldBefore}
    left join subscribers p on p.id = s.subscriber_id and p.suppressed_at is not null`

/**
 * Of several subscriptions of a person the first is told: the unique index refuses the others, and
 * those it refused are written down as duplicates. In the order of their ids, which is that of time,
 * rows of one page lie near each other in the indexes.
 */
export const insert = (toldBefore: string): string => `
  with page as materialized (${page(toldBefore)}),
  told as (
    insert into deliveries (change_id, subscription_id, subscriber_id, told_before, state)
    select $1, id, subscriber_id, told_before, 'queued' from page where reason is null
     order by place, id
    on conflict (change_id, subscriber_id) where state <> 'suppressed' do nothing
    returning subscription_id, subscriber_id, told_before),
  not_told as (
    insert into deliveries (change_id, subscription_id, subscriber_id, told_before, state, reason,
      settled_at)
    select $1, id, subscriber_id, told_before, 'suppressed', reason, now()
      from page where reason is not null
     union all
    select $1, *, 'suppressed', 'duplicate', now() from (
      select id, subscriber_id, told_before from page where reason is null
      except select * from told) as refused
    returning reason),
  counted as (
    select 'queued' as outcome, count(*) as n from told
     union all
    select reason, count(*) from not_told group by reason)
  select jsonb_object_agg(outcome, n) as outcomes,
         case when $7::int is not null
              then (select id from page order by id desc limit 1) end as last
    from counted`

interface PartRow {
  outcomes: Record<string, number>
  last: string | null
}

/** Gives a part of the audience its rows: queued, or suppressed with a reason. */
export async function insertDeliveries(
  tx: EntityManager,
  part: AudiencePart,
): Promise<InsertedPart> {
  const { changeId, snapshot, earlierChanges, criteria, after = NONE, limit = null } = part
  const sql = insert(earlierChanges.length > 0 ? TOLD : NOT_TOLD)
  const [row] = await tx.query<PartRow[]>(sql, [
    changeId,
    snapshot,
    criteria.map(({ criteriaId }) => criteriaId),
    criteria.map(({ place }) => place),
    criteria.map(({ matchesNow }) => matchesNow),
    after,
    limit,
    earlierChanges,
  ])
  if (row === undefined) throw new Error('a count returned no row')
  const { queued = 0, ...suppressed } = row.outcomes
  return { queued, suppressed, last: row.last }
}
