import { afterCommit } from '@inroad/database/transactions'
import { uuidv7 } from '@inroad/database/uuid-v7'
import { SubscriptionConfirmedV1 } from '@inroad/events/notifications/subscription-confirmed.v1'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Clock } from '@inroad/service-kit/clock'
import { NotFound } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { Criteria } from '../../criteria/criteria.js'
import { storeCriteria } from '../../criteria/store-criteria.js'
import { DueSignal } from '../../sending/due-signal.js'
import { EndSubscriptions } from '../ending/end-subscriptions.js'
import type { Frequency } from '../frequency.js'
import { hurryWaiting } from '../waiting-deliveries.js'

export interface ChangeSubscriptionInput {
  /** Locked by this transaction. */
  subscriberId: string
  id: string
  /** Left out, they stay. */
  criteria?: Criteria
  frequency?: Frequency
}

interface Current {
  criteriaId: string
  frequency: Frequency
}

const CURRENT = `
  select criteria_id as "criteriaId", frequency from subscriptions
   where id = $1 and subscriber_id = $2 and state = 'confirmed'`

const SAME = `
  select id from subscriptions
   where subscriber_id = $1 and criteria_id = $2 and id <> $3 and state = 'confirmed'`

const SET_FREQUENCY = 'update subscriptions set frequency = $2 where id = $1'

const ADD = `
  with added as (
    insert into subscriptions
      (id, subscriber_id, criteria_id, frequency, state, confirmed_at, confirmed_xid)
    values ($1, $2, $3, $4, 'confirmed', now(), pg_current_xact_id())
    returning confirmed_at),
  counted as (
    update criteria set active_subscriptions = active_subscriptions + 1 where id = $3)
  select confirmed_at as "confirmedAt" from added`

/**
 * Another wish of somebody whose mailbox is proved already. New criteria are a new subscription: who
 * was told of what, and why, stays as it was, and what the old one found is still sent.
 */
@Injectable()
export class ChangeSubscription {
  constructor(
    private readonly endSubscriptions: EndSubscriptions,
    private readonly outbox: Outbox,
    private readonly signal: DueSignal,
    private readonly clock: Clock,
  ) {}

  /**
   * The id of the subscription that holds from now on.
   * @throws NotFound `SUBSCRIPTION_NOT_FOUND` when it ended, or is not theirs
   * @throws RuleBroken `WORDS_TOO_COMMON`, `CRITERIA_TOO_LARGE`
   */
  async run(tx: EntityManager, input: ChangeSubscriptionInput): Promise<string> {
    const { subscriberId, id, criteria } = input
    const [current] = await tx.query<Current[]>(CURRENT, [id, subscriberId])
    if (current === undefined) {
      throw new NotFound('SUBSCRIPTION_NOT_FOUND', 'This subscription ended, or never was yours.')
    }
    const { frequency = current.frequency } = input
    const [criteriaId] = criteria ? await storeCriteria(tx, [criteria]) : [current.criteriaId]
    if (criteriaId === undefined || criteriaId === current.criteriaId) {
      await this.setFrequency(tx, { subscriberId, id, frequency })
      return id
    }
    const [same] = await tx.query<{ id: string }[]>(SAME, [subscriberId, criteriaId, id])
    if (same) await this.setFrequency(tx, { subscriberId, id: same.id, frequency })
    const following = same?.id ?? (await this.add(tx, { subscriberId, criteriaId, frequency }))
    await hurryWaiting(tx, { subscriberId, subscriptionId: id, frequency, now: this.clock.now() })
    await this.endSubscriptions.run(tx, {
      ids: [id],
      reason: 'unsubscribed',
      successor: following,
    })
    afterCommit(tx, this.signal.raise)
    return following
  }

  private async setFrequency(
    tx: EntityManager,
    change: { subscriberId: string; id: string; frequency: Frequency },
  ): Promise<void> {
    const { subscriberId, id: subscriptionId, frequency } = change
    await tx.query(SET_FREQUENCY, [subscriptionId, frequency])
    await hurryWaiting(tx, { subscriberId, subscriptionId, frequency, now: this.clock.now() })
    afterCommit(tx, this.signal.raise)
  }

  private async add(
    tx: EntityManager,
    wanted: { subscriberId: string; criteriaId: string; frequency: Frequency },
  ): Promise<string> {
    const id = uuidv7()
    const { subscriberId, criteriaId, frequency } = wanted
    const values = [id, subscriberId, criteriaId, frequency]
    const [added] = await tx.query<{ confirmedAt: Date }[]>(ADD, values)
    const confirmedAt = added?.confirmedAt ?? this.clock.now()
    const data = { subscriptionId: id, confirmedAt: confirmedAt.toISOString() }
    await this.outbox.add(tx, SubscriptionConfirmedV1, data, {
      subject: id,
      sequence: 1,
      time: confirmedAt,
    })
    return id
  }
}
