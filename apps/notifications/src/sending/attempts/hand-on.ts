import type { EntityManager } from 'typeorm'
import { goesOn } from '../../subscriptions/going-on.js'

/**
 * Somebody with two subscriptions was to be told by the one that ended; the other speaks up. Only
 * rows that were held back as duplicates, and only of those who have no other row in its place.
 */
const HAND_ON = `
  with passed_over as (
    select * from unnest($1::uuid[], $2::uuid[]) as p(change_id, subscriber_id)),
  heirs as (
    select distinct on (d.change_id, d.subscriber_id) d.id
      from passed_over p
      join subscriptions s on s.subscriber_id = p.subscriber_id and ${goesOn('s')}
      join deliveries d on d.change_id = p.change_id and d.subscription_id = s.id
     where d.state = 'suppressed' and d.reason = 'duplicate'
     order by d.change_id, d.subscriber_id, d.id)
  update deliveries d set state = 'queued', reason = null, settled_at = null, due_at = now()
    from heirs where d.id = heirs.id`

/** Deliveries that were not sent, since their subscriptions ended. */
export async function handOn(
  tx: EntityManager,
  passedOver: readonly { changeId: string | null; subscriberId: string }[],
): Promise<void> {
  await tx.query(HAND_ON, [
    passedOver.map(({ changeId }) => changeId),
    passedOver.map(({ subscriberId }) => subscriberId),
  ])
}
