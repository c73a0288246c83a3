import { failpoint } from '@inroad/database/failpoint'
import type { Event } from '@inroad/events/envelope'
import type { EntityManager } from 'typeorm'
import type { Log } from '../log.js'
import { causedBy, withTrace } from '../trace.js'
import type { Consumer } from './consumer.js'
import type { Custody } from './delivery.js'
import { park } from './held.js'
import { recordInInbox } from './inbox.js'
import type { Message } from './message.js'
import { reasonOf } from './reason.js'
import type { RetryPolicy } from './retry-policy.js'
import { withinDeadline } from './within-deadline.js'

export interface BatchRunParts {
  consumer: Consumer
  custody: Custody
  policy: RetryPolicy
  log: Log
  /** Aborted when the service stops and may wait for handlers no longer. */
  stopping: AbortSignal
}

/** What happens inside one transaction: custody, inbox, handler; unreadable messages are parked. */
export class BatchRun {
  constructor(private readonly parts: BatchRunParts) {}

  async run(tx: EntityManager, messages: readonly Message[]): Promise<void> {
    const { custody } = this.parts
    const deliveries = messages.map(({ delivery }) => delivery)
    const mine = new Set(await custody.claim(tx, deliveries))
    const claimed = messages.filter(({ delivery }) => mine.has(delivery))
    await this.parkUnreadable(tx, claimed)
    const events = await this.notHandledYet(tx, claimed)
    await failpoint('F11')
    if (events.length > 0) await this.handle(tx, events)
    await failpoint('F12')
  }

  async parkUnreadable(tx: EntityManager, messages: readonly Message[]): Promise<void> {
    const unreadable = messages.filter(({ fault }) => fault !== undefined)
    if (unreadable.length === 0) return
    const { queue } = this.parts.consumer
    const reasons = unreadable.map((message) => ({ message, reason: reasonOf(message.fault) }))
    await park(tx, queue, reasons, 1)
    this.parts.log.warn({ queue, messages: unreadable.length }, 'parked unreadable messages')
  }

  private async notHandledYet(
    tx: EntityManager,
    messages: readonly Message[],
  ): Promise<Event<unknown>[]> {
    const byId = new Map<string, Event<unknown>>()
    for (const { event } of messages) if (event) byId.set(event.id, event)
    if (byId.size === 0) return []
    const fresh = await recordInInbox(tx, this.parts.consumer.queue, [...byId.keys()])
    return [...byId.values()].filter((event) => fresh.has(event.id))
  }

  private async handle(tx: EntityManager, events: Event<unknown>[]): Promise<void> {
    const { consumer, policy, stopping } = this.parts
    const [only] = events
    const trace = events.length === 1 && only ? causedBy(only) : {}
    await withinDeadline(tx, { deadline: policy.deadline, stopping }, () =>
      withTrace(trace, () => consumer.handle(events, { tx })),
    )
  }
}
