import type { EntityManager } from 'typeorm'
import type { ClaimedFanOut } from './claim-fan-out.js'

/**
 * Who is told at once, ahead of a collected mail that holds earlier news of the same opportunity, must
 * not read that news afterwards; and if it was the first they would have heard, this is now.
 */
const OVERTAKE = `
  with ahead as materialized (
    select id, subscriber_id from deliveries
     where change_id = $1 and ahead_of_digest and state = 'queued'),
  overtaken as (
    update deliveries w set state = 'suppressed', reason = 'superseded', settled_at = now()
      from ahead
     where w.change_id = any ($2::uuid[]) and w.subscriber_id = ahead.subscriber_id
       and w.state = 'queued' and w.digest_at is not null
    returning w.id, w.subscriber_id)
  update deliveries d set told_before = false
    from ahead
   where d.id = ahead.id and d.told_before
     and not exists (
       select from deliveries e
        where e.change_id = any ($2::uuid[]) and e.subscriber_id = ahead.subscriber_id
          and e.state <> 'suppressed' and e.id not in (select id from overtaken))`

export async function overtakeWaiting(
  tx: EntityManager,
  { changeId, earlierChanges }: Pick<ClaimedFanOut, 'changeId' | 'earlierChanges'>,
): Promise<void> {
  await tx.query(OVERTAKE, [changeId, earlierChanges])
}
