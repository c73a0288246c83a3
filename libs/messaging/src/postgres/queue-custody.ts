import { randomUUID } from 'node:crypto'
import type { DataSource, EntityManager } from 'typeorm'
import type { Custody, Delivery } from '../consume/delivery.js'

/** A second announcement of the same rows takes the place of the first, whose run has failed. */
const ANNOUNCE = `
  with outdated as (delete from inflight where worker = any($4))
  insert into inflight (worker, consumer, ids) values ($1, $2, $3)`

/**
 * Takes the rows and withdraws the announcement in the handler's transaction. Until it ends the
 * announcement is locked, which is how others tell a living worker from a dead one.
 */
const CLAIM = `
  with withdrawn as (delete from inflight where worker = any($3)),
       mine as (
         select position from queue
          where consumer = $1 and position = any($2::bigint[])
            for update skip locked)
  delete from queue where consumer = $1 and position in (select position from mine)
  returning position`

/** What a dead worker announced and did not finish is suspect. */
const FIND_SUSPECTS = `
  with dead as (
    delete from inflight where worker in (
      select worker from inflight
       where consumer = $1 and started_at <= now() - make_interval(secs => $2)
         for update skip locked)
    returning ids),
  left_behind as (
    select position from queue
     where consumer = $1 and position in (select unnest(ids) from dead)
       for update skip locked)
  update queue set suspect = true
   where consumer = $1 and position in (select position from left_behind)`

/** Custody of the rows of one consumer's queue in its own schema. */
export class QueueCustody implements Custody {
  /** The announcement that covers each delivery in hand. */
  private readonly announced = new WeakMap<Delivery, string>()

  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: string,
  ) {}

  async announce(deliveries: readonly Delivery[]): Promise<void> {
    const worker = randomUUID()
    const positions = deliveries.map(({ tag }) => tag)
    const outdated = this.announcementsOf(deliveries)
    await this.dataSource.query(ANNOUNCE, [worker, this.queue, positions, outdated])
    for (const delivery of deliveries) this.announced.set(delivery, worker)
  }

  async claim(tx: EntityManager, deliveries: readonly Delivery[]): Promise<readonly Delivery[]> {
    const positions = deliveries.map(({ tag }) => tag)
    const announcements = this.announcementsOf(deliveries)
    const [rows] = await tx.query<[{ position: string }[], number]>(CLAIM, [
      this.queue,
      positions,
      announcements,
    ])
    const mine = new Set(rows.map((row) => Number(row.position)))
    return deliveries.filter(({ tag }) => mine.has(tag))
  }

  /** @param olderThan seconds; 0 at start, when nothing of this process can be under way */
  async findSuspects(olderThan: number): Promise<void> {
    await this.dataSource.query(FIND_SUSPECTS, [this.queue, olderThan])
  }

  private announcementsOf(deliveries: readonly Delivery[]): string[] {
    return [...new Set(deliveries.flatMap((delivery) => this.announced.get(delivery) ?? []))]
  }
}
