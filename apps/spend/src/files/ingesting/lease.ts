import type { DataSource } from 'typeorm'
import { LEASE } from './file-to-read.js'

/** Milliseconds: often enough for a bar to move, seldom enough to cost nothing. */
const TOLD_EVERY = 500
/** Milliseconds: also while nothing moves, as others would take the file otherwise. */
const KEPT_EVERY = 20_000

const KEEP = `
  update files set leased_until = clock_timestamp() + interval '${LEASE}', progress = $3
   where id = $1 and version = $2 and state = 'queued'`

/** Keeps a file for this process while it is read, and shows how far the reading has come. */
export class Lease {
  private bytes = 0
  private told = 0
  private telling: Promise<unknown> = Promise.resolve()
  private readonly timer: NodeJS.Timeout

  constructor(
    private readonly dataSource: DataSource,
    private readonly file: { id: number; version: number },
    private readonly onProgress: (bytes: number) => void = () => undefined,
  ) {
    this.timer = setInterval(() => this.tell(), KEPT_EVERY).unref()
  }

  /** Bound, to be handed out. */
  readonly progress = (bytes: number): void => {
    this.bytes = bytes
    this.onProgress(bytes)
    if (performance.now() - this.told >= TOLD_EVERY) this.tell()
  }

  /** Before the file's own row is changed: it would wait for that change. */
  async stop(): Promise<void> {
    clearInterval(this.timer)
    this.told = Number.POSITIVE_INFINITY
    await this.telling
  }

  private tell(): void {
    this.told = performance.now()
    const { id, version } = this.file
    // Only to be seen: an answer that is late or lost changes nothing.
    this.telling = this.dataSource.query(KEEP, [id, version, this.bytes]).catch(() => undefined)
  }
}
