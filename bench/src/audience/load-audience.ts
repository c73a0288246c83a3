import type { EntityManager } from 'typeorm'
import { normaliseCriteria } from '@inroad/notifications/criteria/normalise-criteria'
import { storeCriteria } from '@inroad/notifications/criteria/store-criteria'
import { makeCriteria } from './make-criteria.js'
import type { Market } from './market.js'
import type { SeededRandom } from './seeded-random.js'

export interface AudienceSize {
  criteria: number
  subscriptions: number
}

const BATCH = 2000

/** Distinct criteria, stored as the service stores them. */
export async function loadCriteria(
  tx: EntityManager,
  size: AudienceSize,
  random: SeededRandom,
  market: Market,
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  const ids = new Set<string>()
  while (ids.size < size.criteria) {
    const count = Math.min(BATCH, size.criteria - ids.size)
    const batch = Array.from({ length: count }, () =>
      normaliseCriteria(makeCriteria(random, market)),
    )
    for (const id of await storeCriteria(tx, batch)) ids.add(id)
    progress(ids.size)
  }
}

/**
 * Confirmed subscriptions: at least one for all criteria, the rest by popularity, a few hundred for
 * the most wanted; three for every two people.
 */
const SUBSCRIPTIONS = `
  with ranked as (select id, row_number() over (order by md5(id::text)) as rank from criteria),
  counted as (
    select id, 1 + floor(($1::int - count(*) over ()) * (1 / (rank + 200.0))
                         / sum(1 / (rank + 200.0)) over ())::int as wanted from ranked),
  numbered as (
    select id, row_number() over (order by md5(id::text || n::text)) as number
      from counted cross join lateral generate_series(1, wanted) as n)
  insert into subscriptions (id, subscriber_id, criteria_id, state, confirmed_at, confirmed_xid)
  select md5('subscription ' || number)::uuid, md5('subscriber ' || number * 2 / 3)::uuid, id,
         'confirmed', now(), pg_current_xact_id()
    from numbered`

const SUBSCRIBERS = `
  insert into subscribers (id, email)
  select id, id || '@example.invalid' from (
    select distinct md5('subscriber ' || number * 2 / 3)::uuid as id
      from generate_series(1, $1::int) as number) as everyone`

const COUNT = `
  update criteria set active_subscriptions = counted.n
    from (select criteria_id, count(*) as n from subscriptions group by 1) as counted
   where criteria.id = counted.criteria_id`

export async function loadSubscriptions(tx: EntityManager, subscriptions: number): Promise<void> {
  await tx.query(SUBSCRIBERS, [subscriptions])
  await tx.query(SUBSCRIPTIONS, [subscriptions])
  await tx.query(COUNT)
}
