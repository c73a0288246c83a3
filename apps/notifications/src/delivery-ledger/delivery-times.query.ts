import { madeAt } from '@inroad/database/uuid-v7'
import type { EntityManager } from 'typeorm'
import { TIME_SLOTS, type DeliveryTimes } from './delivery-times.js'

const RECORDED_AT = `coalesce(${madeAt('c.id')}, c.created_at)`

const SLOTS = TIME_SLOTS.map((_, at) => `count(*) filter (where at_once and slot = ${at})::int`)

/** One row a change, and one for all of them together, whose id is null. */
const TIMES = `
  with told as (
    select c.id as change_id, d.digest_at is null as at_once,
           greatest(extract(epoch from d.settled_at - ${RECORDED_AT}), 0)::float8 as seconds
      from changes c join deliveries d on d.change_id = c.id
     where c.opportunity_id = $1 and d.state = 'accepted'),
  slotted as (select *, width_bucket(seconds, $2::float8[]) as slot from told)
  select change_id as "changeId", count(*) filter (where at_once)::int as "atOnce",
         count(*) filter (where not at_once)::int as collected,
         percentile_disc(array[0.5, 0.95]) within group (order by seconds)
           filter (where at_once) as percentiles,
         array[${SLOTS.join(', ')}] as slots
    from slotted
   group by grouping sets ((change_id), ())
  having count(*) > 0`

interface TimesRow {
  changeId: string | null
  atOnce: number
  collected: number
  percentiles: [number, number] | null
  slots: number[]
}

/** How long the mails of each change took; those of all changes together have no key. */
export async function deliveryTimes(
  tx: EntityManager,
  opportunityId: string,
): Promise<Map<string | undefined, DeliveryTimes>> {
  const bounds = TIME_SLOTS.map(({ below }) => below).filter(Number.isFinite)
  const rows = await tx.query<TimesRow[]>(TIMES, [opportunityId, bounds])
  return new Map(rows.map((row) => [row.changeId ?? undefined, timesOf(row)]))
}

function timesOf({ atOnce, collected, percentiles, slots }: TimesRow): DeliveryTimes {
  return {
    atOnce,
    collected,
    ...(percentiles && {
      medianSeconds: tenths(percentiles[0]),
      p95Seconds: tenths(percentiles[1]),
    }),
    slots: TIME_SLOTS.map(({ slot }, at) => ({ slot, accepted: slots[at] ?? 0 })),
  }
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10
}
