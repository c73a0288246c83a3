import { madeAt } from '@inroad/database/uuid-v7'
import type { DataSource } from 'typeorm'
import type { QueueDepth } from '../transport.js'

/** The row with the lowest position came first; how old its event is says its id. */
const DEPTHS = `
  select given.queue, counted.n as waiting,
         extract(epoch from now() - ${madeAt('first.event_id')})::float8 as age
    from unnest($1::text[]) as given (queue)
   cross join lateral (select count(*)::int as n from queue where consumer = given.queue) counted
    left join lateral (select event_id from queue where consumer = given.queue
                        order by position limit 1) first on true
   order by given.queue`

export async function queueDepths(
  dataSource: DataSource,
  queues: readonly string[],
): Promise<QueueDepth[]> {
  const rows = await dataSource.query<{ queue: string; waiting: number; age: number | null }[]>(
    DEPTHS,
    [queues],
  )
  return rows.map(({ queue, waiting, age }) => ({
    queue,
    waiting,
    ...(age !== null && { oldestSeconds: Math.max(0, Math.round(age)) }),
  }))
}
