import type { DataSource } from 'typeorm'
import { faultOf, type Log } from '../log.js'
import type { Consumer } from './consumer.js'
import type { Custody } from './delivery.js'
import type { DeliveryPipeline } from './delivery-pipeline.js'
import { readMessage } from './message.js'

/** What waits in `inbox_held` is in nobody's hands but ours. */
export const heldCustody: Custody = {
  announce: () => Promise.resolve(),
  claim: (_, deliveries) => Promise.resolve(deliveries),
}

/**
 * Counts one run and moves the next out of reach of other copies, in one statement. A copy that dies
 * with it leaves it to be due again after two minutes, counted; those behind it are not touched.
 */
const TAKE_DUE = `
  update inbox_held
     set attempts = attempts + 1, next_attempt_at = now() + interval '2 minutes'
   where (consumer, event_id) = (
     select consumer, event_id from inbox_held
      where consumer = $1 and state = 'waiting' and next_attempt_at <= now()
      order by next_attempt_at limit 1 for update skip locked)
  returning raw, attempts`

interface Due {
  raw: Buffer
  attempts: number
}

/** Tries held messages of one consumer again when they are due, one at a time. */
export class HeldRetries {
  private timer: NodeJS.Timeout | undefined
  private round: Promise<void> = Promise.resolve()

  constructor(
    private readonly dataSource: DataSource,
    private readonly consumer: Consumer,
    private readonly pipeline: DeliveryPipeline,
    private readonly log: Log,
    private readonly pollEvery: number,
  ) {}

  start(): void {
    this.timer = setTimeout(() => {
      this.round = this.retryDue()
        .catch((error: unknown) => this.log.warn(faultOf(error), 'could not look for due retries'))
        .finally(() => this.timer && this.start())
    }, this.pollEvery)
  }

  /** Resolves when the attempt under way has ended. */
  async stop(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    await this.round
  }

  private async retryDue(): Promise<void> {
    while (this.timer !== undefined) {
      const due = await this.takeDue()
      if (due === undefined) return
      const message = readMessage(this.consumer, { raw: due.raw, suspect: true, tag: 0 })
      await this.pipeline.runCounted(message, due.attempts)
    }
  }

  private async takeDue(): Promise<Due | undefined> {
    const [[due]] = await this.dataSource.query<[Due[], number]>(TAKE_DUE, [this.consumer.queue])
    return due
  }
}
