import { failpoint } from '@inroad/database/failpoint'
import type { Transactions } from '@inroad/database/transactions'
import type { EntityManager } from 'typeorm'
import { faultOf } from '../log.js'
import { BatchRun, type BatchRunParts } from './batch-run.js'
import type { Delivery } from './delivery.js'
import { countRun, park, postpone, release } from './held.js'
import { isInInbox } from './inbox.js'
import { readMessage, type Message } from './message.js'
import { patiently } from './patiently.js'
import { isPermanent, reasonOf } from './reason.js'
import { delayAfter } from './retry-policy.js'

export interface PipelineParts extends BatchRunParts {
  transactions: Transactions
}

/**
 * Takes deliveries to their end: handled once in effect, waiting for another attempt, or parked.
 * One transaction holds the inbox rows, the effects, the events they lead to, and nothing else.
 */
export class DeliveryPipeline {
  private readonly batch: BatchRun

  constructor(private readonly parts: PipelineParts) {
    this.batch = new BatchRun(parts)
  }

  /**
   * Resolves when every delivery has its end in the database. Rejects when the service stops, or when
   * the database refuses to record an end; then they must be delivered again.
   */
  async handle(deliveries: readonly Delivery[]): Promise<void> {
    const messages = deliveries.map((delivery) => readMessage(this.parts.consumer, delivery))
    const [first] = messages
    if (first === undefined) return
    if (first.delivery.suspect) return this.handleSuspect(first)
    try {
      await this.patiently(() => this.runTogether(messages))
    } catch (error) {
      if (this.parts.stopping.aborted) throw error
      if (messages.length === 1) return this.recordFailure(first, error, 1)
      // One of them spoils the transaction for all; alone, each shows what it is.
      for (const { delivery } of messages) await this.handle([delivery])
    }
  }

  /** Runs one message alone, as the given attempt; its run has been counted. */
  async runCounted(message: Message, runs: number): Promise<void> {
    const { consumer, custody, policy, transactions } = this.parts
    if (runs > policy.attempts) {
      const reason = `died or failed ${policy.attempts} times`
      return this.settle(message, (tx) => park(tx, consumer.queue, [{ message, reason }], runs - 1))
    }
    try {
      await this.patiently(async () => {
        await custody.announce([message.delivery])
        await failpoint('F10')
        await transactions.run(async (tx) => {
          await release(tx, consumer.queue, message.eventId)
          await this.batch.run(tx, [message])
        })
        await failpoint('F15')
      })
    } catch (error) {
      if (this.parts.stopping.aborted) throw error
      await this.recordFailure(message, error, runs)
    }
  }

  /** Stores a message that its transport gave up on as parked, unless it was handled after all. */
  async bury(delivery: Delivery): Promise<void> {
    const { queue } = this.parts.consumer
    const message = readMessage(this.parts.consumer, delivery)
    const reason = 'the broker delivered it too often'
    await this.settle(message, async (tx) => {
      if (await isInInbox(tx, queue, message.eventId)) return
      await park(tx, queue, [{ message, reason }])
    })
  }

  /** An earlier run of this message may have killed its process: count first, then run it alone. */
  private async handleSuspect(message: Message): Promise<void> {
    if (message.fault) return this.settle(message, (tx) => this.batch.parkUnreadable(tx, [message]))
    const runs = await this.patiently(() => this.startRun(message))
    if (runs === undefined) return this.settle(message, () => Promise.resolve())
    await this.runCounted(message, runs)
  }

  /** The number of this run, or nothing when the message has found its end or waits for it. */
  private startRun(message: Message): Promise<number | undefined> {
    const { consumer, transactions } = this.parts
    return transactions.run(async (tx) => {
      if (await isInInbox(tx, consumer.queue, message.eventId)) return undefined
      const { state, attempts } = await countRun(tx, consumer.queue, message)
      return state === 'suspect' ? attempts : undefined
    })
  }

  private async runTogether(messages: readonly Message[]): Promise<void> {
    const { custody, transactions } = this.parts
    await custody.announce(messages.map(({ delivery }) => delivery))
    await failpoint('F10')
    await transactions.run((tx) => this.batch.run(tx, messages))
    await failpoint('F15')
  }

  private async recordFailure(message: Message, error: unknown, runs: number): Promise<void> {
    const { consumer, policy, log } = this.parts
    const { queue } = consumer
    const reason = reasonOf(error)
    const ends = isPermanent(error) || runs >= policy.attempts
    await this.settle(message, (tx) =>
      ends
        ? park(tx, queue, [{ message, reason }], runs)
        : postpone(tx, queue, message, { attempts: runs, delay: delayAfter(policy, runs), reason }),
    )
    const fields = { queue, eventId: message.eventId, runs, ...faultOf(error) }
    if (ends) log.error(fields, 'parked a message')
    else log.warn(fields, 'a handler failed; the message waits for another attempt')
  }

  /** Takes the message out of the transport's hands together with what `write` records of it. */
  private settle(message: Message, write: (tx: EntityManager) => Promise<void>): Promise<void> {
    const { transactions, custody } = this.parts
    return this.patiently(() =>
      transactions.run(async (tx) => {
        await custody.claim(tx, [message.delivery])
        await write(tx)
      }),
    )
  }

  private patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    return patiently(work, this.parts.stopping, this.parts.log)
  }
}
