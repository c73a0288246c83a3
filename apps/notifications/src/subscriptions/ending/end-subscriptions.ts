import { SubscriptionEndedV1 } from '@inroad/events/notifications/subscription-ended.v1'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'

export interface EndSubscriptionsInput {
  ids: readonly string[]
  reason: 'unsubscribed' | 'bounced'
  /** Another of the same person, which they want in place of these. */
  successor?: string
}

/** Ends those that are confirmed and leaves the rest as they are, so it may be asked again. */
@Injectable()
export class EndSubscriptions {
  constructor(private readonly outbox: Outbox) {}

  async run(tx: EntityManager, input: EndSubscriptionsInput): Promise<void> {
    const { ids, reason, successor = null } = input
    const ended = await tx.query<{ id: string; endedAt: Date }[]>(END, [ids, reason, successor])
    const events = ended.map(({ id, endedAt }) => ({
      data: { subscriptionId: id, reason, endedAt: endedAt.toISOString() },
      subject: id,
      sequence: 2,
      time: endedAt,
    }))
    await this.outbox.addAll(tx, SubscriptionEndedV1, events)
  }
}

/**
 * Counters are locked in one order by all, so that two who end many never wait for each other. What
 * these took the place of is led on to their successor.
 */
const END = `
  with ended as (
    update subscriptions
       set state = 'ended', ended_at = now(), ended_xid = pg_current_xact_id(),
           ended_reason = case when $3::uuid is null then $2 else 'replaced' end, successor_id = $3
     where id = any($1::uuid[]) and state = 'confirmed'
    returning id, subscriber_id, criteria_id, ended_at),
  led_on as (
    update subscriptions before set successor_id = $3
      from ended
     where before.subscriber_id = ended.subscriber_id and before.successor_id = ended.id
       and $3 is not null),
  fewer as (select criteria_id, count(*)::int as n from ended group by criteria_id),
  locked as (
    select c.id, fewer.n from criteria c join fewer on fewer.criteria_id = c.id
     order by c.id for update of c),
  counted as (
    update criteria c set active_subscriptions = c.active_subscriptions - locked.n
      from locked where c.id = locked.id)
  select id, ended_at as "endedAt" from ended`
