import type { EntityManager } from 'typeorm'
import { AUDIENCE_PAGE, isAmong } from './audience-page.js'
import type { ClaimedFanOut } from './claim-fan-out.js'
import { collectedAt } from './collected-at.js'
import { overtakeWaiting } from './overtake-waiting.js'

/** What a page came to. */
export interface InsertedPage {
  queued: number
  /** By reason. */
  suppressed: Record<string, number>
  /** The person with whom the next page begins; null when this was the last. */
  following: string | null
}

/** Whether a person was told of an earlier change: a look into the index for each, never a scan. */
const WAS_TOLD = `
  coalesce((select true from deliveries d
             where d.change_id = any ($5::uuid[]) and d.subscriber_id = page.subscriber_id
               and d.state <> 'suppressed' limit 1), false)`
const NOBODY_WAS = '$5::uuid[] is null'

/**
 * How often to tell by a subscription that was replaced since the audience was worked out: as often as
 * what took its place wants to hear. Looked up for those that ended only, which are few.
 */
const GOES_ON = `
  case when page.ended then (
    select h.frequency from subscriptions s join subscriptions h on h.id = s.successor_id
     where s.id = page.id and h.state = 'confirmed') end`

/** When a subscription's collected mail goes out that this change can wait for; null for at once. */
const COLLECTED_AT = `
  case frequency when 'daily' then $7::timestamptz when 'weekly' then $8::timestamptz end`

/**
 * Each with the reason why it can't be told, if any. Of several subscriptions of a person the one that
 * hears soonest is told, of equals the first. Those who prefer what suits SMEs are due from the moment
 * the news came, the others from when their page is done, and so after them.
 */
const insert = (page: string, toldBefore: string): string => `${page},
  decided as materialized (
    select id, subscriber_id, told_before, preferred, frequency, collected_at,
           coalesce(reason, case when count(*) filter (where reason is null) over (
             partition by subscriber_id
             order by collected_at nulls first, frequency, preferred desc, id
             rows between unbounded preceding and 1 preceding) > 0 then 'duplicate' end) as reason
      from (
        select told.*, ${isAmong('preferred')} as preferred, ${COLLECTED_AT} as collected_at,
               case when not told_before and ${isAmong('earlier')} then 'not-told'
                    when ended and goes_on is null then 'ended'
                    when gone.id is not null then 'address' end as reason
          from (select id, subscriber_id, criteria_id, ended, goes_on, told_before,
                       coalesce(goes_on, frequency) as frequency
                  from (select page.*, ${toldBefore} as told_before, ${GOES_ON} as goes_on
                          from page) as found) as told
          left join subscribers gone
                 on gone.id = told.subscriber_id and gone.suppressed_at is not null
        offset 0) as judged),
  inserted as (
    insert into deliveries (change_id, subscription_id, subscriber_id, told_before, due_at,
      digest_at, ahead_of_digest, state, reason, settled_at)
    select $1, id, subscriber_id, told_before,
           coalesce(collected_at, case when preferred then $6 else now() end), collected_at,
           frequency <> 'at-once' and collected_at is null,
           case when reason is null then 'queued' else 'suppressed' end, reason,
           case when reason is not null then now() end
      from decided)
  select (select person from following) as following,
         (select jsonb_object_agg(outcome, n) from (
            select coalesce(reason, 'queued') as outcome, count(*) as n
              from decided group by 1) as counted) as outcomes`

interface PageRow {
  following: string | null
  outcomes: Record<string, number> | null
}

/** Gives the next page of an audience its rows: queued, or suppressed with a reason. */
export async function insertDeliveries(
  tx: EntityManager,
  job: ClaimedFanOut,
  pageSize: number,
): Promise<InsertedPage> {
  const page = job.matched > pageSize ? AUDIENCE_PAGE.part : AUDIENCE_PAGE.whole
  const now = new Date()
  const sql = insert(page, job.earlierChanges.length > 0 ? WAS_TOLD : NOBODY_WAS)
  const [row] = await tx.query<PageRow[]>(sql, [
    job.changeId,
    job.snapshot,
    job.cursor,
    pageSize,
    job.earlierChanges,
    job.startedAt,
    collectedAt('daily', job.deadline, now),
    collectedAt('weekly', job.deadline, now),
  ])
  if (job.earlierChanges.length > 0) await overtakeWaiting(tx, job)
  const { queued = 0, ...suppressed } = row?.outcomes ?? {}
  return { queued, suppressed, following: row?.following ?? null }
}
