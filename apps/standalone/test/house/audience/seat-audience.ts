import { createDataSource } from '@inroad/database/data-source'
import { Transactions } from '@inroad/database/transactions'
import { uuidv7 } from '@inroad/database/uuid-v7'
import { normaliseCriteria } from '@inroad/notifications/criteria/normalise-criteria'
import { storeCriteria } from '@inroad/notifications/criteria/store-criteria'
import type { Wish } from './make-wishes.js'

const SEAT = `
  with wishes as (
    select * from unnest($1::uuid[], $2::text[], $3::bigint[]) as w(id, email, criteria_id)),
  people as (
    insert into subscribers (id, email)
    select gen_random_uuid(), email from (select distinct email from wishes) as w
    returning id, email),
  seated as (
    insert into subscriptions (id, subscriber_id, criteria_id, state, confirmed_at, confirmed_xid)
    select w.id, p.id, w.criteria_id, 'confirmed', now(), pg_current_xact_id()
      from wishes w join people p using (email))
  update criteria c set active_subscriptions = n
    from (select criteria_id, count(*) as n from wishes group by 1) as w
   where c.id = w.criteria_id`

/** People whose subscriptions are confirmed, as the use cases leave them, without a mail to each. */
export async function seatAudience(url: string, wishes: readonly Wish[]): Promise<void> {
  const dataSource = createDataSource({ service: 'notifications', url, poolSize: 1 })
  await dataSource.initialize()
  await new Transactions(dataSource).run(async (tx) => {
    const criteria = wishes.map((wish) => normaliseCriteria(wish.criteria))
    const ids = await storeCriteria(tx, criteria)
    await tx.query(SEAT, [wishes.map(() => uuidv7()), wishes.map(({ email }) => email), ids])
  })
  await dataSource.destroy()
}
