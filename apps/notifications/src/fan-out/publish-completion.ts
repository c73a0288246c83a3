import { FanOutCompletedV1 } from '@inroad/events/notifications/fan-out-completed.v1'
import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { EntityManager } from 'typeorm'
import type { Change } from './change.js'

/** How many a change was for, and what became of them. */
export interface Completion {
  change: Pick<Change, 'id' | 'opportunityId' | 'kind'>
  matched: number
  queued: number
  suppressed: Record<string, number>
}

/** Tells that every subscription in the audience has its row, or that the whole is only counted. */
export async function publishCompletion(
  tx: EntityManager,
  outbox: Outbox,
  { change, ...counts }: Completion,
): Promise<void> {
  await outbox.add(
    tx,
    FanOutCompletedV1,
    { opportunityId: change.opportunityId, changeId: change.id, change: change.kind, ...counts },
    // A fan-out completes once, so this is the first and last thing that happens to it.
    { subject: change.id, sequence: 1 },
  )
}
