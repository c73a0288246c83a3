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
  /** Whether nobody has a row of this change yet. */
  first: boolean
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

/** Whether a person was told of certain changes: a look into the index for each, never a scan. */
const told = (person: string, changes: string): string => `
  left join lateral (
    select true as yes from deliveries d
     where d.change_id ${changes} and d.subscriber_id = ${person} and d.state <> 'suppressed'
     limit 1)`
const NOBODY = 'left join (select true as yes where $8::uuid[] is null)'

/** Subscriptions in order within their criteria; `limit` bounds the only criteria it is given for. */
const AUDIENCE = `
  select a.place, a.matches_now, s.id, s.subscriber_id, s.ended_xid is not null as ended
    from unnest($3::bigint[], $4::int[], $5::boolean[]) with ordinality
           as a(criteria_id, place, matches_now, nth)
   cross join lateral (
     select id, subscriber_id, ended_xid from subscriptions
      where criteria_id = a.criteria_id and confirmed_xid is not null
        and id > case when a.nth = 1 then $6::uuid else '${NONE}' end
        and ${seen('confirmed_xid')} and (ended_xid is null or not ${seen('ended_xid')})
      order by id limit $7::int) as s`

/** Each with the reason why it can't be told, if any, and whether its person comes up again. */
const judged = (toldBefore: string): string => `
  select *, reason is null and row_number() over (
           partition by subscriber_id, reason is null order by place, id) > 1 as again
    from (
      select a.id, a.subscriber_id, a.place, before.yes is true as told_before,
             case when not a.matches_now and before.yes is not true then 'not-told'
                  when a.ended then 'ended'
                  when p.id is not null then 'address' end as reason
        from (${AUDIENCE}) as a
        ${toldBefore} as before on true
        left join subscribers p on p.id = a.subscriber_id and p.suppressed_at is not null
    ) as looked_at`

/**
 * Those who prefer what suits SMEs are due a moment before the others, and of several subscriptions
 * of a person the first to be due is told. The unique index holds against whatever was overlooked.
 */
const insert = (toldBefore: string, toldNow: string): string => `
  with page as materialized (
    select j.id, j.subscriber_id, j.told_before, j.place,
           coalesce(j.reason, case when j.again or now.yes then 'duplicate' end) as reason
      from (${judged(toldBefore)}) as j
      ${toldNow} as now on true),
  inserted as (
    insert into deliveries (change_id, subscription_id, subscriber_id, told_before, due_at, state,
      reason, settled_at)
    select $1, id, subscriber_id, told_before, now() + place * interval '1 millisecond',
           case when reason is null then 'queued' else 'suppressed' end, reason,
           case when reason is not null then now() end
      from page)
  select coalesce(reason, 'queued') as outcome, count(*)::int as n,
         case when $7::int is not null then (select id from page order by id desc limit 1) end as last
    from page group by reason`

interface Outcome {
  outcome: string
  n: number
  last: string | null
}

/** Gives a part of the audience its rows: queued, or suppressed with a reason. */
export async function insertDeliveries(
  tx: EntityManager,
  part: AudiencePart,
): Promise<InsertedPart> {
  const { changeId, snapshot, earlierChanges, criteria, after = NONE, limit = null } = part
  const before = earlierChanges.length > 0 ? told('a.subscriber_id', '= any ($8::uuid[])') : NOBODY
  const now = part.first ? NOBODY : told('j.subscriber_id', '= $1')
  const outcomes = await tx.query<Outcome[]>(insert(before, now), [
    changeId,
    snapshot,
    criteria.map(({ criteriaId }) => criteriaId),
    criteria.map(({ place }) => place),
    criteria.map(({ matchesNow }) => matchesNow),
    after,
    limit,
    earlierChanges,
  ])
  const counts = Object.fromEntries(outcomes.map(({ outcome, n }) => [outcome, n]))
  const { queued = 0, ...suppressed } = counts
  return { queued, suppressed, last: outcomes[0]?.last ?? null }
}
