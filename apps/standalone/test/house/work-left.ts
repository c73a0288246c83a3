import { publishedRoutes } from '@inroad/events/routes'
import { eventually } from '@inroad/testing/eventually'
import type { HouseDatabase } from './house-database.js'

/** What is still to be done, in counts of rows; all zero when nothing is under way. */
export interface WorkLeft {
  unpublished: number
  /** Events that some consumer has not handled. */
  unconsumed: number
  /** Set aside, whether to be tried again or for good. */
  held: number
  unexpanded: number
  unsent: number
}

const WORK_LEFT = `
  with handled as (
    select consumer, event_id from notifications.inbox
    union all select consumer, event_id from spend.inbox)
  select (select count(*)::int from pipeline.outbox_pending)
           + (select count(*)::int from notifications.outbox_pending)
           + (select count(*)::int from spend.outbox_pending) as unpublished,
         (select count(*)::int
            from unnest($1::text[], $2::text[]) as route(type, consumer)
            join pipeline.outbox o using (type)
           where not exists (select from handled i
                              where i.consumer = route.consumer and i.event_id = o.id)) as unconsumed,
         (select count(*)::int from notifications.inbox_held)
           + (select count(*)::int from spend.inbox_held) as held,
         (select count(*)::int from notifications.fan_outs where state = 'expanding') as unexpanded,
         (select count(*)::int from notifications.deliveries
           where state in ('queued', 'sending')) as unsent`

export const NOTHING_LEFT: WorkLeft = {
  unpublished: 0,
  unconsumed: 0,
  held: 0,
  unexpanded: 0,
  unsent: 0,
}

const routes = Object.entries(publishedRoutes).flatMap(([type, queues]) =>
  queues.map((consumer) => ({ type, consumer })),
)

export async function workLeft(database: HouseDatabase): Promise<WorkLeft> {
  const [left] = await database.query<WorkLeft>(WORK_LEFT, [
    routes.map(({ type }) => type),
    routes.map(({ consumer }) => consumer),
  ])
  return left ?? NOTHING_LEFT
}

/** How many events there were that people are told of, whoever asked for them. */
export async function changesTold(database: HouseDatabase): Promise<number> {
  const types = routes
    .filter(({ consumer }) => consumer.startsWith('notifications.'))
    .map(({ type }) => type)
  const [told] = await database.query<{ n: number }>(
    'select count(*)::int as n from pipeline.outbox where type = any ($1)',
    [types],
  )
  return told?.n ?? 0
}

/** Waits until every event is consumed, every fan-out complete and every mail gone. */
export async function everythingDone(database: HouseDatabase, timeout = 90_000): Promise<void> {
  await eventually(async () => expect(await workLeft(database)).toEqual(NOTHING_LEFT), { timeout })
}
