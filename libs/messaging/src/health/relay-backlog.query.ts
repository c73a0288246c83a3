import type { DataSource } from 'typeorm'

/** What has been published here and is not on its way yet. */
export interface RelayBacklog {
  /** What carries it on. */
  carriedBy: 'rabbitmq' | 'postgresql'
  /** Events that wait. */
  waiting: number
  /** Seconds since the oldest of them was published; absent when none waits. */
  oldestSeconds?: number
  /** Events of the last 7 days that no consumer wanted. */
  unrouted: number
  /** Whether some copy of the service holds the right to publish; absent without a broker. */
  leaseHeld?: boolean
  /** How the broker looks from this copy; absent without one. */
  publisher?: { connected: boolean; blocked: boolean }
}

/** Positions are given in order, so the lowest is the oldest to within one transaction. */
const BACKLOG = `
  select (select count(*)::int from outbox_pending) as waiting,
         (select extract(epoch from now() - occurred_at)::float8
            from outbox_pending order by position limit 1) as age,
         (select count(*)::int from outbox
           where unrouted and occurred_at > now() - interval '7 days') as unrouted,
         exists (select from relay_lease where expires_at > now()) as "leaseHeld"`

interface BacklogRow {
  waiting: number
  age: number | null
  unrouted: number
  leaseHeld: boolean
}

export async function relayBacklog(
  dataSource: DataSource,
  publisher: RelayBacklog['publisher'],
): Promise<RelayBacklog> {
  const [row] = await dataSource.query<BacklogRow[]>(BACKLOG)
  const { waiting = 0, age = null, unrouted = 0, leaseHeld = false } = row ?? {}
  return {
    carriedBy: publisher ? 'rabbitmq' : 'postgresql',
    waiting,
    ...(age !== null && { oldestSeconds: Math.max(0, Math.round(age)) }),
    unrouted,
    ...(publisher && { leaseHeld, publisher }),
  }
}
