import type { DataSource } from 'typeorm'
import { BatchRunner, WINDOW } from '../consume/batch-runner.js'
import type { Consumer } from '../consume/consumer.js'
import type { DeliveryPipeline } from '../consume/delivery-pipeline.js'
import { faultOf, type Log } from '../log.js'
import { Signal } from '../signal.js'
import type { QueueCustody } from './queue-custody.js'

const POLL = 1_000
const LOOK_FOR_SUSPECTS_EVERY = 5_000
/** An announcement younger than this may be of a batch that is just about to begin. Seconds. */
const SURELY_BEGUN = 2

/** Neither what this process has in hand, nor what another copy says it is handling. */
const NEXT = `
  select position, envelope, suspect from queue
   where consumer = $1 and position <> all($2::bigint[])
     and position not in (select unnest(ids) from inflight where consumer = $1)
   order by position limit $3`

interface QueueRow {
  position: string
  envelope: Buffer
  suspect: boolean
}

export interface QueueSubscriptionParts {
  dataSource: DataSource
  consumer: Consumer
  pipeline: DeliveryPipeline
  custody: QueueCustody
  log: Log
}

/** Feeds one consumer from its queue in PostgreSQL. NOTIFY wakes it; looking is the truth. */
export class QueueSubscription {
  private runner: BatchRunner
  private readonly news = new Signal()
  private running: Promise<void> | undefined
  private stopping = false
  private broken = false
  private lookedAt = 0

  constructor(private readonly parts: QueueSubscriptionParts) {
    this.runner = this.createRunner()
  }

  get queue(): string {
    return this.parts.consumer.queue
  }

  get consuming(): boolean {
    return this.running !== undefined && !this.stopping
  }

  readonly wake = (): void => this.news.raise()

  async start(): Promise<void> {
    await this.parts.custody.findSuspects(0)
    this.lookedAt = performance.now()
    this.running = this.loop()
  }

  /** Ends what has begun; what was only read stays in the queue. */
  async stop(): Promise<void> {
    this.stopping = true
    this.news.raise()
    await this.running
    await this.runner.abandon()
  }

  private createRunner(): BatchRunner {
    return new BatchRunner({
      batchSize: this.parts.consumer.batchSize,
      handle: (batch) => this.parts.pipeline.handle(batch),
      finished: this.news.raise,
      failed: (error) => {
        this.parts.log.warn({ queue: this.queue, ...faultOf(error) }, 'gave a batch back')
        this.broken = true
        this.news.raise()
      },
    })
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      try {
        if (this.broken) await this.startAfresh()
        const found = await this.feed()
        if (!found) await this.news.wait(POLL)
      } catch (error) {
        this.parts.log.warn({ queue: this.queue, ...faultOf(error) }, 'could not read a queue')
        await this.news.wait(POLL)
      }
    }
  }

  /** What the broken runner had in hand is in the queue still, for a new one to read again. */
  private async startAfresh(): Promise<void> {
    await this.runner.abandon()
    await this.news.wait(POLL)
    this.runner = this.createRunner()
    this.broken = false
  }

  /** True when it is worth looking again at once. */
  private async feed(): Promise<boolean> {
    const { dataSource, consumer, custody } = this.parts
    if (performance.now() - this.lookedAt > LOOK_FOR_SUSPECTS_EVERY) {
      this.lookedAt = performance.now()
      await custody.findSuspects(SURELY_BEGUN)
    }
    const room = consumer.batchSize * WINDOW - this.runner.size
    if (room <= 0) return false
    const rows = await dataSource.query<QueueRow[]>(NEXT, [consumer.queue, this.runner.tags, room])
    for (const { position, envelope, suspect } of rows) {
      this.runner.push({ raw: envelope, suspect, tag: Number(position) })
    }
    return rows.length > 0
  }
}
