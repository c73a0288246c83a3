import { failpoint } from '@inroad/database/failpoint'
import type { Routes } from '@inroad/events/routes'
import type { DataSource } from 'typeorm'
import { faultOf, type Log } from '../log.js'
import { Signal } from '../signal.js'
import { nextPending, settlePending, type PendingRow } from './pending.query.js'
import type { Publisher, PublishOutcome } from './publisher.js'
import { RelayLease } from './relay-lease.js'

export interface RelayParts {
  /** A pool of one connection, in the role of the service. */
  dataSource: DataSource
  publisher: Publisher
  routes: Routes
  /** Unique among the copies of the service. */
  holder: string
  log: Log
}

const IN_FLIGHT = 1_000
const BATCH = 500
/** The poll is the truth; NOTIFY only makes it come sooner. Milliseconds. */
const POLL = 1_000
/** How long a type rests after the broker found no queue for it. Milliseconds. */
const REST = [1_000, 2_000, 5_000, 15_000, 60_000]

/**
 * Publishes one service's outbox. Reading and confirming overlap: while up to 1,000 messages wait
 * for their confirms, the next are read. A pending row goes only when its message is confirmed.
 */
export class Relay {
  private readonly lease: RelayLease
  private readonly news = new Signal()
  private readonly inFlight = new Set<string>()
  private confirmed: string[] = []
  private unrouted: string[] = []
  private readonly resting = new Map<string, { until: number; times: number }>()
  private running: Promise<void> | undefined
  private stopping = false

  constructor(private readonly parts: RelayParts) {
    this.lease = new RelayLease(parts.dataSource, parts.holder)
    parts.publisher.onReady(this.news.raise)
  }

  /** Bound: called on NOTIFY. */
  readonly wake = (): void => this.news.raise()

  start(): void {
    this.running = this.loop()
  }

  /** Stops reading, waits for the confirms under way and records them. */
  async stop(): Promise<void> {
    this.stopping = true
    this.news.raise()
    await this.running
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.round()
      } catch (error) {
        this.parts.log.warn(faultOf(error), 'the relay could not reach its outbox')
        await this.news.wait(POLL)
      }
    }
    await this.finish().catch((error: unknown) => {
      this.parts.log.warn(faultOf(error), 'the relay stopped with confirms not recorded')
    })
  }

  private async round(): Promise<void> {
    const room = IN_FLIGHT - this.inFlight.size
    if (!this.parts.publisher.ready || !(await this.lease.held())) {
      await this.record()
      return this.news.wait(POLL)
    }
    if (room < BATCH / 2) return this.news.wait(POLL)
    const rows = await this.readNext(Math.min(room, BATCH))
    if (rows.length === 0) return this.news.wait(POLL)
    await failpoint('F06')
    for (const row of rows) this.publish(row)
    await failpoint('F07')
  }

  private async readNext(limit: number): Promise<PendingRow[]> {
    if (this.confirmed.length > 0) await failpoint('F08')
    const settled = this.takeSettled()
    try {
      const excluded = { positions: [...this.inFlight], types: this.restingTypes() }
      return await nextPending(this.parts.dataSource, settled, excluded, limit)
    } catch (error) {
      this.putBack(settled)
      throw error
    }
  }

  private publish({ position, message }: PendingRow): void {
    this.inFlight.add(position)
    this.parts.publisher.publish(message, (outcome) => {
      this.inFlight.delete(position)
      this.settle(position, message.type, outcome)
      // One wake for many confirms: they come in bursts.
      if (this.inFlight.size <= IN_FLIGHT - BATCH) this.news.raise()
    })
  }

  private settle(position: string, type: string, outcome: PublishOutcome): void {
    if (outcome === 'confirmed') {
      this.confirmed.push(position)
      this.resting.delete(type)
    } else if (outcome === 'unroutable' && !this.parts.routes[type]?.length) {
      this.unrouted.push(position)
    } else if (outcome !== 'lost') {
      this.rest(type)
    }
  }

  /** A queue for this type is known and will come, or take messages again; others go first. */
  private rest(type: string): void {
    const times = this.resting.get(type)?.times ?? 0
    if ((this.resting.get(type)?.until ?? 0) > performance.now()) return
    const pause = REST[Math.min(times, REST.length - 1)] ?? POLL
    this.resting.set(type, { until: performance.now() + pause, times: times + 1 })
    this.parts.log.warn({ type, pause }, 'no queue takes this event yet; it waits in the outbox')
  }

  private restingTypes(): string[] {
    const now = performance.now()
    return [...this.resting].filter(([, { until }]) => until > now).map(([type]) => type)
  }

  private async record(): Promise<void> {
    const settled = this.takeSettled()
    try {
      await settlePending(this.parts.dataSource, settled)
    } catch (error) {
      this.putBack(settled)
      throw error
    }
  }

  private takeSettled() {
    const settled = { confirmed: this.confirmed, unrouted: this.unrouted }
    this.confirmed = []
    this.unrouted = []
    return settled
  }

  private putBack({ confirmed, unrouted }: { confirmed: string[]; unrouted: string[] }): void {
    this.confirmed.push(...confirmed)
    this.unrouted.push(...unrouted)
  }

  private async finish(): Promise<void> {
    const patience = performance.now() + 5 * POLL
    while (this.inFlight.size > 0 && performance.now() < patience) await this.news.wait(50)
    await this.record()
    await this.lease.giveUp()
  }
}
