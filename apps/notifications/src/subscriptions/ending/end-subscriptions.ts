import { SubscriptionEndedV1 } from '@inroad/events/notifications/subscription-ended.v1'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'

export interface EndSubscriptionsInput {
  ids: readonly string[]
  reason: 'unsubscribed' | 'bounced'
}

/** Ends those that are confirmed and leaves the rest as they are, so it may be asked again. */
@Injectable()
export class EndSubscriptions {
  constructor(private readonly outbox: Outbox) {}

  async run(tx: EntityManager, { ids, reason }: EndSubscriptionsInput): Promise<void> {
    const ended = await tx.query<{ id: string; endedAt: Date }[]>(END, [ids, reason])
    const events = ended.map(({ id, endedAt }) => ({
      data: { subscriptionId: id, reason, endedAt: endedAt.toISOString() },
      subject: id,
      sequence: 2,
      time: endedAt,
    }))
    await this.outbox.addAll(tx, SubscriptionEndedV1, events)
  }
}

/** Counters are locked in one order by all, so that two who end many never wait for each other. */
const END = `
  with ended as (
    update subscriptions
       set state = 'ended', ended_at = now(), ended_reason = $2, ended_xid = pg_current_xact_id()
     where id = any($1::uuid[]) and state = 'confirmed'
    returning id, criteria_id, ended_at),
  fewer as (select criteria_id, count(*)::int as n from ended group by criteria_id),
  locked as (
    select c.id, fewer.n from criteria c join fewer on fewer.criteria_id = c.id
     order by c.id for update of c),
  counted as (
    update criteria c set active_subscriptions = c.active_subscriptions - locked.n
      from locked where c.id = locked.id)
  select id, ended_at as "endedAt" from ended`
