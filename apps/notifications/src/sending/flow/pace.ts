import { setTimeout as pause } from 'node:timers/promises'

/** Lets work begin at most so often a second, evenly spread. */
export class Pace {
  private next = 0

  /** 0 for as often as asked. */
  constructor(private readonly perSecond: number) {}

  async turn(): Promise<void> {
    if (this.perSecond === 0) return
    const now = performance.now()
    const turn = Math.max(now, this.next)
    this.next = turn + 1000 / this.perSecond
    if (turn > now) await pause(turn - now)
  }
}
