import type { EntityManager } from 'typeorm'
import { nextDigest } from '../sending/digest-time.js'
import type { Frequency } from './frequency.js'

export interface HurryInput {
  subscriberId: string
  subscriptionId: string
  frequency: Frequency
  now: Date
}

/** One that the mail server put off keeps the time it was put off to. */
const HURRY = `
  update deliveries
     set digest_at = least(digest_at, $3),
         due_at = case when due_at = digest_at then least(digest_at, $3) else due_at end
   where subscriber_id = $1 and subscription_id = $2 and state = 'queued' and digest_at > $3`

/** What waits for a collected mail comes no later than the new frequency would bring it. */
export async function hurryWaiting(tx: EntityManager, input: HurryInput): Promise<void> {
  const { subscriberId, subscriptionId, frequency, now } = input
  const at = frequency === 'at-once' ? now : nextDigest(frequency, now)
  await tx.query(HURRY, [subscriberId, subscriptionId, at])
}

const HAND_OVER = `
  update deliveries set subscription_id = $3
   where subscriber_id = $1 and subscription_id = any ($2::uuid[]) and state = 'queued'
     and digest_at is not null and purpose = 'alert'`

/** What waits under subscriptions to the same criteria is sent under the one that takes their place. */
export async function handOverWaiting(
  tx: EntityManager,
  { subscriberId, from, to }: { subscriberId: string; from: readonly string[]; to: string },
): Promise<void> {
  await tx.query(HAND_OVER, [subscriberId, from, to])
}
