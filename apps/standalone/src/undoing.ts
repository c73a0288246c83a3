interface Stoppable {
  stop(): Promise<void>
}

/** Remembers what was started and stops it in reverse, once, whatever goes wrong on the way. */
export class Undoing {
  private readonly started: Stoppable[] = []
  private ending: Promise<void> | undefined

  async after<Started extends Stoppable>(starting: Promise<Started>): Promise<Started> {
    const started = await starting
    this.started.push(started)
    return started
  }

  all(): Promise<void> {
    return (this.ending ??= this.stopAll())
  }

  private async stopAll(): Promise<void> {
    const faults: unknown[] = []
    for (const one of this.started.reverse()) {
      await one.stop().catch((error: unknown) => faults.push(error))
    }
    if (faults.length > 0) throw new AggregateError(faults, 'not everything stopped cleanly')
  }
}
