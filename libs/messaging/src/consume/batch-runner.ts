import type { Delivery } from './delivery.js'

export interface RunnerParts {
  /** Deliveries in one batch at most. */
  batchSize: number
  /** Takes a batch to its end; a rejection leaves it to be delivered again. */
  handle(batch: readonly Delivery[]): Promise<void>
  /** Told of each finished prefix: everything up to the last of these has found its end. */
  finished(batch: readonly Delivery[]): void
  /** A batch could not be brought to an end; nothing after it may be reported as finished. */
  failed(error: unknown): void
}

interface Job {
  batch: Delivery[]
  done: boolean
  /** Ends the prefix: neither it nor anything after it is reported as finished. */
  failed: boolean
}

const SLOTS = 2

/** Batches to ask a transport for: while two run, the next two arrive. */
export const WINDOW = 4

/**
 * Batches what has arrived, never waiting for more: two batches run at a time, so that one is read
 * while the other commits. A suspect runs with nothing beside it. Only a finished prefix is
 * reported, since an acknowledgement covers everything before it.
 */
export class BatchRunner {
  private waiting: Delivery[] = []
  private readonly jobs: Job[] = []
  private scheduled = false
  private broken = false
  private readonly idle: (() => void)[] = []

  constructor(private readonly parts: RunnerParts) {}

  push(delivery: Delivery): void {
    if (this.broken) return
    this.waiting.push(delivery)
    if (this.scheduled) return
    this.scheduled = true
    // After the current burst has been read, so that it makes one batch and not many.
    setImmediate(() => {
      this.scheduled = false
      this.pump()
    })
  }

  /** Deliveries not finished yet. */
  get size(): number {
    const running = this.jobs.filter((job) => !job.done)
    return this.waiting.length + running.reduce((sum, job) => sum + job.batch.length, 0)
  }

  get tags(): number[] {
    return [...this.jobs.flatMap((job) => job.batch), ...this.waiting].map(({ tag }) => tag)
  }

  /** Brings all it has been given to an end; nobody pushes any more. */
  async complete(): Promise<void> {
    this.pump()
    if (this.size > 0) await new Promise<void>((resolve) => this.idle.push(resolve))
  }

  /** Forgets what has not been started and resolves when what has been started is finished. */
  abandon(): Promise<void> {
    this.waiting = []
    this.broken = true
    return this.complete()
  }

  private pump(): void {
    while (!this.broken && this.waiting.length > 0 && this.mayStart()) this.start(this.nextBatch())
  }

  private mayStart(): boolean {
    const running = this.jobs.filter((job) => !job.done)
    const alone = this.waiting[0]?.suspect === true || running.some((job) => job.batch[0]?.suspect)
    return running.length < (alone ? 1 : SLOTS)
  }

  private nextBatch(): Delivery[] {
    if (this.waiting[0]?.suspect) return this.waiting.splice(0, 1)
    const suspect = this.waiting.findIndex((delivery) => delivery.suspect)
    const end = suspect === -1 ? this.waiting.length : suspect
    return this.waiting.splice(0, Math.min(end, this.parts.batchSize))
  }

  private start(batch: Delivery[]): void {
    const job: Job = { batch, done: false, failed: false }
    this.jobs.push(job)
    this.parts.handle(batch).then(
      () => this.finish(job),
      (error: unknown) => this.fail(job, error),
    )
  }

  private finish(job: Job): void {
    job.done = true
    this.report()
    this.settle()
  }

  private report(): void {
    while (this.jobs[0]?.done && !this.jobs[0].failed) {
      const first = this.jobs.shift()
      if (first) this.parts.finished(first.batch)
    }
  }

  private fail(job: Job, error: unknown): void {
    this.broken = true
    this.waiting = []
    job.done = true
    job.failed = true
    this.parts.failed(error)
    this.settle()
  }

  private settle(): void {
    this.pump()
    if (this.size === 0) for (const resolve of this.idle.splice(0)) resolve()
  }
}
