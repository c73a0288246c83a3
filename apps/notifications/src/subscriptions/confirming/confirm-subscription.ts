import { SubscriptionConfirmedV1 } from '@inroad/events/notifications/subscription-confirmed.v1'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { EndSubscriptions } from '../ending/end-subscriptions.js'
import { lockSubscriber } from '../lock-subscriber.js'
import { handOverWaiting } from '../waiting-deliveries.js'
import { confirmTokenHash, isConfirmToken } from './confirm-token.js'

export type ConfirmOutcome = 'confirmed' | 'ended' | 'expired' | 'unknown'

/** The owner of the address said yes. The same link again changes nothing and says so again. */
@Injectable()
export class ConfirmSubscription {
  constructor(
    private readonly outbox: Outbox,
    private readonly endSubscriptions: EndSubscriptions,
  ) {}

  async run(tx: EntityManager, token: string): Promise<ConfirmOutcome> {
    if (!isConfirmToken(token)) return 'unknown'
    const hash = confirmTokenHash(token)
    const [asked] = await tx.query<{ subscriberId: string }[]>(ASKED, [hash])
    if (asked === undefined || !(await lockSubscriber(tx, asked.subscriberId))) return 'unknown'
    const [confirmed] = await tx.query<Confirmed[]>(CONFIRM, [hash])
    if (confirmed === undefined) return stateOf(tx, hash)
    const { id: subscriptionId, confirmedAt } = confirmed
    await this.takePlace(tx, confirmed)
    const data = { subscriptionId, confirmedAt: confirmedAt.toISOString() }
    await this.outbox.add(tx, SubscriptionConfirmedV1, data, {
      subject: subscriptionId,
      sequence: 1,
      time: confirmedAt,
    })
    return 'confirmed'
  }

  /** Whoever asks for the same again, at another frequency, means this one and not both. */
  private async takePlace(tx: EntityManager, confirmed: Confirmed): Promise<void> {
    const { id, subscriberId, criteriaId } = confirmed
    const others = await tx.query<{ id: string }[]>(SAME, [subscriberId, criteriaId, id])
    if (others.length === 0) return
    const from = others.map((other) => other.id)
    await handOverWaiting(tx, { subscriberId, from, to: id })
    await this.endSubscriptions.run(tx, { ids: from, reason: 'unsubscribed', successor: id })
  }
}

interface Confirmed {
  id: string
  subscriberId: string
  criteriaId: string
  confirmedAt: Date
}

const ASKED = `
  select subscriber_id as "subscriberId" from subscriptions where confirm_token_hash = $1`

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
  select id, subscriber_id as "subscriberId", criteria_id as "criteriaId",
         confirmed_at as "confirmedAt" from confirmed`

const SAME = `
  select id from subscriptions
   where subscriber_id = $1 and criteria_id = $2 and id <> $3 and state = 'confirmed'`

const STATE = `
  select case when state = 'unconfirmed' then 'expired' else state end as outcome
    from subscriptions where confirm_token_hash = $1`

async function stateOf(tx: EntityManager, hash: Buffer): Promise<ConfirmOutcome> {
  const [found] = await tx.query<{ outcome: ConfirmOutcome }[]>(STATE, [hash])
  return found?.outcome ?? 'unknown'
}
