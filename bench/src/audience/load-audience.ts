import { normaliseCriteria } from '@inroad/notifications/criteria/normalise-criteria'
import { storeCriteria } from '@inroad/notifications/criteria/store-criteria'
import type { EntityManager } from 'typeorm'
import { makeCriteria } from './make-criteria.js'
import type { Market } from './market.js'
import type { SeededRandom } from './seeded-random.js'

const BATCH = 2000

/** Distinct criteria, stored as the service stores them. */
export async function loadCriteria(
  tx: EntityManager,
  count: number,
  random: SeededRandom,
  market: Market,
): Promise<void> {
  const ids = new Set<string>()
  while (ids.size < count) {
    const missing = Math.min(BATCH, count - ids.size)
    const batch = Array.from({ length: missing }, () =>
      normaliseCriteria(makeCriteria(random, market)),
    )
    for (const id of await storeCriteria(tx, batch)) ids.add(id)
  }
}

/** In the order of creation, as version 7 of UUIDs gives them. */
const id = (number: string): string =>
  `('00000000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`

/** Nineteen people for every twenty subscriptions. */
const SUBSCRIBERS = `
  insert into subscribers (id, email)
  select ${id('number')}, number || '@example.invalid'
    from generate_series(0, $1::bigint * 19 / 20) as number`

/**
 * Confirmed subscriptions: at least one for each criteria, the rest by popularity, some hundreds for
 * the most wanted. Who wants what has nothing to do with when they came.
 */
const SUBSCRIPTIONS = `
  with ranked as (
    select id, row_number() over (order by md5(id::text)) as rank, count(*) over () as n
      from criteria),
  spread as (
    select id, rank, floor(($1::bigint - n) * (1 / (rank + 200.0))
                           / sum(1 / (rank + 200.0)) over ())::int as more from ranked),
  counted as (
    select id, 1 + more + case when rank = 1 then $1 - count(*) over () - sum(more) over ()
                               else 0 end as wanted from spread),
  numbered as (
    select id, row_number() over (order by (id * 7919 + n * 104729) % 1000003) as number
      from counted cross join lateral generate_series(1, wanted) as n)
  insert into subscriptions (id, subscriber_id, criteria_id, state, confirmed_at, confirmed_xid)
  select ${id('number')}, ${id('number * 19 / 20')}, id, 'confirmed', now(), pg_current_xact_id()
    from numbered order by number`

const COUNT = `
  update criteria set active_subscriptions = counted.n
    from (select criteria_id, count(*) as n from subscriptions group by 1) as counted
   where criteria.id = counted.criteria_id`

export async function loadSubscriptions(tx: EntityManager, count: number): Promise<void> {
  await withBareTable(tx, 'subscriptions', async () => {
    await tx.query(SUBSCRIBERS, [count])
    await tx.query(SUBSCRIPTIONS, [count])
  })
  await tx.query(COUNT)
}

/** Loads a table without secondary indexes and foreign keys, and puts them back: twice as fast. */
async function withBareTable(
  tx: EntityManager,
  table: string,
  load: () => Promise<void>,
): Promise<void> {
  const indexes = await tx.query<{ name: string; definition: string }[]>(
    `select indexname as name, indexdef as definition from pg_indexes
      where schemaname = current_schema and tablename = $1 and indexname not like '%pkey'`,
    [table],
  )
  const keys = await tx.query<{ name: string; definition: string }[]>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = $1::regclass and contype = 'f'`,
    [table],
  )
  for (const { name } of indexes) await tx.query(`drop index ${name}`)
  for (const { name } of keys) await tx.query(`alter table ${table} drop constraint ${name}`)
  await load()
  for (const { definition } of indexes) await tx.query(definition)
  for (const { name, definition } of keys) {
    await tx.query(`alter table ${table} add constraint ${name} ${definition}`)
  }
}
