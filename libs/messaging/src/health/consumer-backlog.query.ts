import type { DataSource } from 'typeorm'
import type { ConsumerHealth, QueueDepth } from '../transport.js'

/** What one consumer has not handled yet. */
export interface ConsumerBacklog {
  queue: string
  /** Whether this copy of the service takes from the queue. */
  consuming: boolean
  /** Messages in the queue; absent while the broker does not answer. */
  inQueue?: number
  /** Kept back for another attempt. */
  waiting: number
  /** Delivered before to a run that did not end. */
  suspect: number
  /** Set aside; only an operator moves them on. */
  parked: number
  /** Seconds since the oldest in the queue was recorded, or the oldest kept back came. */
  oldestSeconds?: number
  /** Seconds since the oldest was set aside, or kept back before it was. */
  oldestParkedSeconds?: number
}

const HELD = `
  select consumer as queue,
         count(*) filter (where state = 'waiting')::int as waiting,
         count(*) filter (where state = 'suspect')::int as suspect,
         count(*) filter (where state = 'parked')::int as parked,
         extract(epoch from now() - min(held_at) filter (where state in ('waiting', 'suspect')))
           ::float8 as oldest,
         extract(epoch from now() - min(held_at) filter (where state = 'parked'))
           ::float8 as "oldestParked"
    from inbox_held
   where state <> 'discarded'
   group by consumer`

interface HeldRow {
  queue: string
  waiting: number
  suspect: number
  parked: number
  oldest: number | null
  oldestParked: number | null
}

const NOTHING_HELD = { waiting: 0, suspect: 0, parked: 0, oldest: null, oldestParked: null }

/** Every consumer of this service, and every queue that holds something though nobody consumes it. */
export async function consumerBacklogs(
  dataSource: DataSource,
  consumers: readonly ConsumerHealth[],
  depths: readonly QueueDepth[],
): Promise<ConsumerBacklog[]> {
  const held = await dataSource.query<HeldRow[]>(HELD)
  const names = [...consumers.map(({ queue }) => queue), ...held.map(({ queue }) => queue)]
  return [...new Set(names)].sort().map((queue) => {
    const consuming = consumers.some((each) => each.queue === queue && each.consuming)
    const row = held.find((each) => each.queue === queue) ?? { queue, ...NOTHING_HELD }
    const depth = depths.find((each) => each.queue === queue)
    return { consuming, ...backlogOf(row, depth) }
  })
}

function backlogOf(
  row: HeldRow,
  depth: QueueDepth | undefined,
): Omit<ConsumerBacklog, 'consuming'> {
  const { queue, waiting, suspect, parked, oldest, oldestParked } = row
  const ages = [oldest, depth?.oldestSeconds].filter((age) => typeof age === 'number')
  return {
    queue,
    ...(depth?.waiting !== undefined && { inQueue: depth.waiting }),
    waiting,
    suspect,
    parked,
    ...(ages.length > 0 && { oldestSeconds: Math.round(Math.max(...ages)) }),
    ...(oldestParked !== null && { oldestParkedSeconds: Math.round(oldestParked) }),
  }
}
