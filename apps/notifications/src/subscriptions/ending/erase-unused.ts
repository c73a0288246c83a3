import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { eraseOldDeliveries } from './erase-old-deliveries.js'

/** A link works for seven days; a wish that was never sent a link lasts as long. */
const UNCONFIRMED = `
  with expired as (
    delete from subscriptions
     where state = 'unconfirmed'
       and coalesce(confirm_expires_at, created_at + interval '7 days') < now()
    returning id)
  delete from deliveries d using expired
   where d.subscription_id = expired.id and d.purpose = 'confirm'`

const ENDED = `
  delete from subscriptions where state = 'ended' and ended_at < now() - interval '90 days'`

/** Erased with their keys. What was asked for within a day may be about to get its subscription. */
const CRITERIA = `
  delete from criteria where id in (
    select c.id from criteria c
     where c.active_subscriptions = 0 and c.created_at < now() - interval '1 day'
       and not exists (select from subscriptions s where s.criteria_id = c.id)
     limit 1000 for update skip locked)`

/**
 * Locked first and looked at again after: a request that came in between has its subscription, and
 * would lose it with the subscriber.
 */
const LOCK_UNUSED = `
  select p.id from subscribers p
   where not exists (select from subscriptions s where s.subscriber_id = p.id)
     and not exists (select from deliveries d
                      where d.subscriber_id = p.id and d.state = 'queued' and d.digest_at is not null)
     for update skip locked`

const SUBSCRIBERS = `
  delete from subscribers p
   where p.id = any($1::uuid[])
     and not exists (select from subscriptions s where s.subscriber_id = p.id)`

/** Keeps no address longer than there is a reason to: see the retention class of each table. */
@Injectable()
export class EraseUnused {
  async run(tx: EntityManager): Promise<void> {
    await tx.query(UNCONFIRMED)
    await tx.query(ENDED)
    const unused = await tx.query<{ id: string }[]>(LOCK_UNUSED)
    await tx.query(SUBSCRIBERS, [unused.map(({ id }) => id)])
    await tx.query(CRITERIA)
    await eraseOldDeliveries(tx)
  }
}
