import { Outbox } from '@inroad/messaging/outbox/outbox'
import { SubscriptionConfirmedV1 } from '@inroad/events/notifications/subscription-confirmed.v1'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { confirmTokenHash, isConfirmToken } from './confirm-token.js'

export type ConfirmOutcome = 'confirmed' | 'ended' | 'expired' | 'unknown'

/** The owner of the address said yes. The same link again changes nothing and says so again. */
@Injectable()
export class ConfirmSubscription {
  constructor(private readonly outbox: Outbox) {}

  async run(tx: EntityManager, token: string): Promise<ConfirmOutcome> {
    if (!isConfirmToken(token)) return 'unknown'
    const hash = confirmTokenHash(token)
    const [confirmed] = await tx.query<{ id: string; confirmedAt: Date }[]>(CONFIRM, [hash])
    if (confirmed === undefined) return stateOf(tx, hash)
    const { id: subscriptionId, confirmedAt } = confirmed
    const data = { subscriptionId, confirmedAt: confirmedAt.toISOString() }
    await this.outbox.add(tx, SubscriptionConfirmedV1, data, {
      subject: subscriptionId,
      sequence: 1,
      time: confirmedAt,
    })
    return 'confirmed'
  }
}

/** The counter moves with the row, so that every snapshot sees both or neither. */
const CONFIRM = `
  with confirmed as (
    update subscriptions
       set state = 'confirmed', confirmed_at = now(), confirmed_xid = pg_current_xact_id()
     where confirm_token_hash = $1 and state = 'unconfirmed' and confirm_expires_at > now()
    returning id, subscriber_id, criteria_id, confirmed_at),
  counted as (
    update criteria c set active_subscriptions = c.active_subscriptions + 1
      from confirmed where c.id = confirmed.criteria_id),
  -- The link was read in the mailbox, so the mailbox works again.
  released as (
    update subscribers p set suppressed_at = null, suppressed_reason = null
      from confirmed where p.id = confirmed.subscriber_id and p.suppressed_at is not null)
  select id, confirmed_at as "confirmedAt" from confirmed`

const STATE = `
  select case when state = 'unconfirmed' then 'expired' else state end as outcome
    from subscriptions where confirm_token_hash = $1`

async function stateOf(tx: EntityManager, hash: Buffer): Promise<ConfirmOutcome> {
  const [found] = await tx.query<{ outcome: ConfirmOutcome }[]>(STATE, [hash])
  return found?.outcome ?? 'unknown'
}
