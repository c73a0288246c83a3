import type { DataSource } from 'typeorm'

/** The channel on which a service's outbox says that it has something new. */
export function outboxChannel(service: string): string {
  return `inroad_outbox_${service}`
}

/** The channel on which the mover says that a service's queues have something new. */
export function queueChannel(service: string): string {
  return `inroad_queue_${service}`
}

/**
 * Tells whoever publishes the outbox not to wait for its next look. A hint in a transaction of its
 * own (NOTIFY in a busy transaction takes a lock that all commits share); losing one costs a second.
 */
export class Wake {
  private state: 'idle' | 'sending' | 'sending, again' = 'idle'

  constructor(
    private readonly dataSource: DataSource,
    private readonly service: string,
  ) {}

  /** Bound, so that a transaction which publishes ten events asks once. */
  readonly send = (): void => {
    if (this.state !== 'idle') this.state = 'sending, again'
    else void this.notify()
  }

  private async notify(): Promise<void> {
    do {
      this.state = 'sending'
      await this.dataSource
        .query('select pg_notify($1, $2)', [outboxChannel(this.service), ''])
        // The poll finds the event all the same.
        .catch(() => undefined)
    } while ((this.state as string) === 'sending, again')
    this.state = 'idle'
  }
}
