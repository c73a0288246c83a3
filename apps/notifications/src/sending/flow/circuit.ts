const FIRST_PAUSE = 1
const LONGEST_PAUSE = 60

/**
 * Remembers that the mail server is away, for all mails at once: while it is, none is taken from
 * the queue; then one is tried, and with it all others start again or wait twice as long.
 */
export class Circuit {
  private pauseSeconds = 0
  private openUntil = 0

  /** `now` in milliseconds of a clock that never jumps. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  isOpen(): boolean {
    return this.now() < this.openUntil
  }

  /** How many mails may be tried now. */
  allows(most: number): number {
    if (this.isOpen()) return 0
    return this.pauseSeconds > 0 ? 1 : most
  }

  /** Milliseconds until the next try. */
  remaining(): number {
    return Math.max(0, this.openUntil - this.now())
  }

  /** Several mails may meet the same silence; it counts once. Returns the pause, in seconds. */
  failed(): number {
    if (!this.isOpen()) {
      this.pauseSeconds = Math.min(Math.max(this.pauseSeconds * 2, FIRST_PAUSE), LONGEST_PAUSE)
      this.openUntil = this.now() + this.pauseSeconds * 1000
    }
    return this.pauseSeconds
  }

  worked(): void {
    this.pauseSeconds = 0
    this.openUntil = 0
  }
}
