import { quoted } from '@inroad/database/roles'
import type { Routes } from '@inroad/events/routes'
import type { DataSource } from 'typeorm'
import { HISTORY_KEEPS } from '../retention.js'
import type { ReplayTarget } from './replay-target.js'

const PAGE = 1_000

export interface ReplayRequest {
  /** `<service>.<consumer>`: replay goes to one queue and never to the topic. */
  queue: string
  from: Date
  to?: Date
}

export interface ReplayReport {
  sent: number
  /** Older than the inbox remembers: not sent. */
  refused: number
}

/** The queue is unknown, or hears nothing. */
export class UnknownQueue extends Error {
  override readonly name = 'UnknownQueue'
}

interface StoredEvent {
  position: string
  id: string
  envelope: string
}

/**
 * Sends what one queue would have heard since a moment to that queue again, with the same ids: its
 * inbox drops what it has handled. Also how a new consumer is fed its history.
 */
export async function replay(
  dataSource: DataSource,
  routes: Routes,
  target: ReplayTarget,
  request: ReplayRequest,
  progress: (sent: number) => void = () => undefined,
): Promise<ReplayReport> {
  const types = Object.keys(routes).filter((type) => routes[type]?.includes(request.queue))
  if (types.length === 0) {
    const known = [...new Set(Object.values(routes).flat())].sort().join(', ')
    throw new UnknownQueue(`no queue ${request.queue}; there are: ${known}`)
  }
  const report: ReplayReport = { sent: 0, refused: 0 }
  for (const owner of new Set(types.map((type) => type.slice(0, type.indexOf('.'))))) {
    report.refused += await countTooOld(dataSource, owner, types, request)
    for await (const page of pages(dataSource, owner, types, request)) {
      await target.send(request.queue, page)
      report.sent += page.length
      progress(report.sent)
    }
  }
  return report
}

async function countTooOld(
  dataSource: DataSource,
  owner: string,
  types: readonly string[],
  { from }: ReplayRequest,
): Promise<number> {
  const rows = await dataSource.query<{ count: string }[]>(
    `select count(*) from ${quoted(owner)}.outbox
      where type = any($1) and occurred_at >= $2 and occurred_at < now() - interval '${HISTORY_KEEPS}'`,
    [types, from],
  )
  return Number(rows[0]?.count ?? 0)
}

async function* pages(
  dataSource: DataSource,
  owner: string,
  types: readonly string[],
  { from, to }: ReplayRequest,
): AsyncGenerator<StoredEvent[]> {
  let after = '0'
  for (;;) {
    const page = await dataSource.query<StoredEvent[]>(
      `select position, id, envelope::text as envelope from ${quoted(owner)}.outbox
        where type = any($1) and occurred_at >= greatest($2, now() - interval '${HISTORY_KEEPS}')
          and occurred_at <= coalesce($3, now()) and position > $4
        order by position limit ${PAGE}`,
      [types, from, to ?? null, after],
    )
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = last.position
  }
}
