import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { EndSubscriptions } from '../ending/end-subscriptions.js'

const CONFIRMED = `select id from subscriptions where subscriber_id = $1 and state = 'confirmed'`

const UNCONFIRMED = `
  with asked as (
    delete from subscriptions where subscriber_id = $1 and state = 'unconfirmed' returning id)
  delete from deliveries d using asked where d.subscription_id = asked.id and d.purpose = 'confirm'`

const FORGET = `
  update subscribers set email = null, suppressed_at = null, suppressed_reason = null where id = $1`

/**
 * Forgets an address at once and for good. What is left, that somebody was told of something, names
 * nobody and goes by its own retention.
 */
@Injectable()
export class EraseSubscriber {
  constructor(private readonly endSubscriptions: EndSubscriptions) {}

  async run(tx: EntityManager, subscriberId: string): Promise<void> {
    const confirmed = await tx.query<{ id: string }[]>(CONFIRMED, [subscriberId])
    const ids = confirmed.map(({ id }) => id)
    await this.endSubscriptions.run(tx, { ids, reason: 'unsubscribed' })
    await tx.query(UNCONFIRMED, [subscriberId])
    await tx.query(FORGET, [subscriberId])
  }
}
