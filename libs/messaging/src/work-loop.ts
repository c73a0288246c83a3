import type { Signal } from './signal.js'

/** Works for as long as there is something to do, and looks again on a signal or after a while. */
export class WorkLoop {
  private stopping = false
  private running: Promise<void> = Promise.resolve()

  /** @param lookEvery milliseconds */
  constructor(
    private readonly signal: Signal,
    private readonly lookEvery: number,
  ) {}

  /** @param work says whether there may be more to do at once; it sees to its own errors */
  start(work: () => Promise<boolean>): void {
    this.running = this.run(work)
  }

  /** Resolves when the work in hand is finished. */
  async stop(): Promise<void> {
    this.stopping = true
    this.signal.raise()
    await this.running
  }

  private async run(work: () => Promise<boolean>): Promise<void> {
    while (!this.stopping) {
      if (!(await work())) await this.signal.wait(this.lookEvery)
    }
  }
}
