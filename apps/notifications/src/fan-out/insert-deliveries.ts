import type { EntityManager } from 'typeorm'
import { AUDIENCE_PAGE } from './audience-page.js'
import type { ClaimedFanOut } from './claim-fan-out.js'
import { matchedCriteria } from './matched-criteria.query.js'

/** What a page came to. */
export interface InsertedPage {
  queued: number
  /** By reason. */
  suppressed: Record<string, number>
  /** The last person in it; null when there was nobody left. */
  cursor: string | null
}

/** Whether a person was told of an earlier change: a look into the index for each, never a scan. */
const TOLD_BEFORE = `
  coalesce((select true from deliveries d
             where d.change_id = any ($8::uuid[]) and d.subscriber_id = page.subscriber_id
               and d.state <> 'suppressed' limit 1), false)`
const NOBODY_WAS = '$8::uuid[] is null'

/** Each with the reason why it can't be told, if any; worked out once, hence the offset. */
const judged = (page: string, toldBefore: string): string => `
  select told.*, told.criteria_id = any ($6::bigint[]) as preferred,
         case when not told_before and told.criteria_id = any ($7::bigint[]) then 'not-told'
              when told.ended then 'ended'
              when gone.id is not null then 'address' end as reason
    from (select page.*, ${toldBefore} as told_before from (${page}) as page) as told
    left join subscribers gone on gone.id = told.subscriber_id and gone.suppressed_at is not null
  offset 0`

/**
 * Of several subscriptions of a person the first is told. Those who prefer what suits SMEs are due
 * from the moment the news came, others from when their page is done, and so after them.
 */
const insert = (page: string, toldBefore: string): string => `
  with judged as (${judged(page, toldBefore)}),
  decided as materialized (
    select id, subscriber_id, told_before, preferred,
           coalesce(reason, case when count(*) filter (where reason is null) over (
             partition by subscriber_id order by preferred desc, id
             rows between unbounded preceding and 1 preceding) > 0 then 'duplicate' end) as reason
      from judged),
  inserted as (
    insert into deliveries (change_id, subscription_id, subscriber_id, told_before, due_at, state,
      reason, settled_at)
    select $1, id, subscriber_id, told_before, case when preferred then $9 else now() end,
           case when reason is null then 'queued' else 'suppressed' end, reason,
           case when reason is not null then now() end
      from decided)
  select coalesce(reason, 'queued') as outcome, count(*)::int as n,
         (select subscriber_id from decided order by subscriber_id desc limit 1) as cursor
    from decided group by reason`

interface Outcome {
  outcome: string
  n: number
  cursor: string
}

/** Gives the next page of an audience its rows: queued, or suppressed with a reason. */
export async function insertDeliveries(
  tx: EntityManager,
  job: ClaimedFanOut,
  pageSize: number,
): Promise<InsertedPage> {
  const { all, preferred, earlier } = await matchedCriteria(tx, job.changeId)
  const page = job.matched > pageSize ? AUDIENCE_PAGE.part : AUDIENCE_PAGE.whole
  const toldBefore = job.earlierChanges.length > 0 ? TOLD_BEFORE : NOBODY_WAS
  const outcomes = await tx.query<Outcome[]>(insert(page, toldBefore), [
    job.changeId,
    job.snapshot,
    all,
    job.cursor,
    pageSize,
    preferred,
    earlier,
    job.earlierChanges,
    job.startedAt,
  ])
  const counts = Object.fromEntries(outcomes.map(({ outcome, n }) => [outcome, n]))
  const { queued = 0, ...suppressed } = counts
  return { queued, suppressed, cursor: outcomes[0]?.cursor ?? null }
}
