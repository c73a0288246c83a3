import { failpoint } from '@inroad/database/failpoint'
import { BUS } from '@inroad/database/roles'
import type { Routes } from '@inroad/events/routes'
import pg from 'pg'
import { faultOf, type Log } from '../log.js'
import { Ears } from '../outbox/ears.js'
import { outboxChannel } from '../outbox/wake.js'
import { Signal } from '../signal.js'
import { moveStatement } from './move.statement.js'

export interface MoverParts {
  url: string
  /** Every service whose outbox is to be emptied. */
  services: readonly string[]
  routes: Routes
  log: Log
}

const POLL = 1_000

/** Carries events from every outbox to every queue, in the role that may do that and nothing else. */
export class Mover {
  private readonly news = new Signal()
  private readonly pool: pg.Pool
  private readonly ears: Ears
  private readonly statements: Map<string, string>
  private running: Promise<void> | undefined
  private stopping = false

  constructor(private readonly parts: MoverParts) {
    const { url, services, routes } = parts
    this.pool = new pg.Pool({
      connectionString: url,
      max: 1,
      application_name: 'inroad bus',
      options: `-c role=${BUS}`,
    })
    this.pool.on('error', () => undefined)
    this.ears = new Ears(
      url,
      new Map(services.map((service) => [outboxChannel(service), this.news.raise])),
    )
    this.statements = new Map(services.map((service) => [service, moveStatement(service, routes)]))
  }

  async start(): Promise<void> {
    await this.ears.open()
    this.running = this.loop()
  }

  async stop(): Promise<void> {
    this.stopping = true
    this.news.raise()
    await this.ears.close()
    await this.running
    await this.pool.end()
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      let moved = 0
      for (const [service, statement] of this.statements)
        moved += await this.move(service, statement)
      if (moved === 0) await this.news.wait(POLL)
    }
  }

  /** How many events went from this outbox to their queues. One that cannot does not stop the rest. */
  private async move(service: string, statement: string): Promise<number> {
    try {
      await failpoint('F06')
      const { rows } = await this.pool.query<{ moved: string }>(statement)
      const moved = Number(rows[0]?.moved ?? 0)
      if (moved > 0) await failpoint('F08')
      return moved
    } catch (error) {
      this.parts.log.warn({ service, ...faultOf(error) }, 'the mover could not empty an outbox')
      return 0
    }
  }
}
