import { Transactions } from '@inroad/database/transactions'
import { faultOf, type Log } from '@inroad/messaging/log'
import { LOG } from '@inroad/service-kit/service.module'
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { EraseUnused } from '../subscriptions/ending/erase-unused.js'
import { DueSignal } from './due-signal.js'
import { keepLeases } from './attempts/keep-leases.js'
import { MailConfig } from './mail-config.js'
import { requeueLapsed } from './attempts/requeue-lapsed.js'
import { SendDeliveries } from './send-deliveries.js'

const HOUR = 3_600_000

/** What has to be looked after by the clock. Every copy of the service does it; none is needed. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly timers: NodeJS.Timeout[] = []
  private readonly busy = new Set<Promise<void>>()

  constructor(
    private readonly transactions: Transactions,
    private readonly sendDeliveries: SendDeliveries,
    private readonly eraseUnused: EraseUnused,
    private readonly signal: DueSignal,
    private readonly config: MailConfig,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    const { sendLeaseSeconds, sendSweepSeconds } = this.config
    this.every((sendLeaseSeconds * 1000) / 3, (tx) => this.keepLeases(tx))
    this.every(sendSweepSeconds * 1000, (tx) => this.requeue(tx))
    this.every(HOUR, (tx) => this.eraseUnused.run(tx))
  }

  async onModuleDestroy(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer)
    await Promise.all(this.busy)
  }

  /** At once, for what an earlier process left, and then by the clock. Milliseconds. */
  private every(interval: number, work: (tx: EntityManager) => Promise<void>): void {
    const once = (): void => {
      const run = this.run(work).finally(() => this.busy.delete(run))
      this.busy.add(run)
    }
    once()
    this.timers.push(setInterval(once, interval))
  }

  private async run(work: (tx: EntityManager) => Promise<void>): Promise<void> {
    try {
      await this.transactions.run(work)
    } catch (error) {
      this.log.warn(faultOf(error), 'sweeping did not work; it is tried again')
    }
  }

  private async keepLeases(tx: EntityManager): Promise<void> {
    const attemptIds = this.sendDeliveries.attemptsInHand()
    const seconds = this.config.sendLeaseSeconds
    if (attemptIds.length > 0) await keepLeases(tx, { attemptIds, seconds })
  }

  private async requeue(tx: EntityManager): Promise<void> {
    const { requeued, ambiguous, failed } = await requeueLapsed(tx)
    if (requeued + ambiguous + failed === 0) return
    this.log.warn({ requeued, ambiguous, failed }, 'took over mails of a sender that fell silent')
    this.signal.raise()
  }
}
