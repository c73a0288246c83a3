import type { DataSource } from 'typeorm'
import { faultOf, type Log } from './log.js'

/** How long outbox and inbox remember; nothing older may be replayed. */
export const HISTORY_KEEPS = '400 days'
/** A day more for what was replayed in time and is still on its way. */
const INBOX_KEEPS = '401 days'
const MONTHS_AHEAD = 2
const BATCH = 10_000
const DAY = 24 * 3_600_000
/** Copies of a service that start together do not all begin at once. Milliseconds. */
const FIRST_WITHIN = 60_000

const PURGES: Readonly<Record<string, string>> = {
  outbox: `
    delete from outbox_default where ctid = any(array(
      select o.ctid from outbox_default o
       where o.occurred_at < now() - interval '${HISTORY_KEEPS}'
         and not exists (select from outbox_pending p where p.position = o.position)
       limit ${BATCH}))`,
  inbox: `
    delete from inbox where ctid = any(array(
      select ctid from inbox where handled_at < now() - interval '${INBOX_KEEPS}' limit ${BATCH}))`,
  /** Discarded long ago; or counted by a copy that died while another one handled it. */
  inbox_held: `
    delete from inbox_held where ctid = any(array(
      select h.ctid from inbox_held h
       where h.state = 'discarded' and h.held_at < now() - interval '${HISTORY_KEEPS}'
          or h.state = 'suspect' and exists (
             select from inbox i where i.consumer = h.consumer and i.event_id = h.event_id)
       limit ${BATCH}))`,
}

/** Rows or, for `months`, partitions that are no longer there. */
export type RetentionReport = Record<'months' | 'outbox' | 'inbox' | 'inbox_held', number>

/** Keeps one service's messaging tables as long as they say and no longer. Safe in any copy. */
export async function keepHouse(dataSource: DataSource): Promise<RetentionReport> {
  await dataSource.query('select add_outbox_months($1)', [MONTHS_AHEAD])
  const dropped = await dataSource.query<unknown[]>(
    `select drop_outbox_months(interval '${HISTORY_KEEPS}')`,
  )
  const report = { months: dropped.length, outbox: 0, inbox: 0, inbox_held: 0 }
  for (const table of ['outbox', 'inbox', 'inbox_held'] as const) {
    report[table] = await purge(dataSource, PURGES[table] ?? '')
  }
  return report
}

/** In batches, so that no statement takes long and no lock is held long. */
async function purge(dataSource: DataSource, sql: string): Promise<number> {
  let total = 0
  for (;;) {
    const [, deleted] = await dataSource.query<[unknown[], number]>(sql)
    total += deleted
    if (deleted < BATCH) return total
  }
}

/** Does so once a day for as long as the service runs. */
export class Retention {
  private timer: NodeJS.Timeout | undefined
  private round: Promise<void> = Promise.resolve()

  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Log,
  ) {}

  start(): void {
    this.later(Math.random() * FIRST_WITHIN)
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    await this.round
  }

  private later(wait: number): void {
    this.timer = setTimeout(() => {
      this.round = keepHouse(this.dataSource)
        .then((report) => this.log.info(report, 'old messages are gone'))
        .catch((error: unknown) => this.log.warn(faultOf(error), 'could not tidy the outbox'))
        .finally(() => this.timer && this.later(DAY))
    }, wait)
  }
}
