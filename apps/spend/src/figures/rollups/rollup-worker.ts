import { Transactions } from '@inroad/database/transactions'
import { faultOf, type Log } from '@inroad/messaging/log'
import { Signal } from '@inroad/messaging/signal'
import { WorkLoop } from '@inroad/messaging/work-loop'
import { LOG } from '@inroad/service-kit/service.module'
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common'
import { keepYear } from './keep-year.js'
import { refreshSums } from './refresh-sums.js'

/** Milliseconds. */
const LOOK_EVERY = 1_000

/** Sums stale months again, so that few are left when somebody asks. Every copy of the service may. */
@Injectable()
export class RollupWorker implements OnApplicationBootstrap, OnModuleDestroy {
  /** Nothing raises it but the end: stale months are looked for. */
  private readonly loop = new WorkLoop(new Signal(), LOOK_EVERY)

  constructor(
    private readonly transactions: Transactions,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start(() => this.sumSome())
  }

  /** The months in hand are finished. */
  onModuleDestroy(): Promise<void> {
    return this.loop.stop()
  }

  /** Whether there may be more to do at once. */
  private async sumSome(): Promise<boolean> {
    try {
      if (await this.transactions.run((tx) => refreshSums(tx))) return true
      return await this.transactions.run((tx) => keepYear(tx))
    } catch (error) {
      this.log.warn(faultOf(error), 'could not sum months of spend again; it is tried again')
      return false
    }
  }
}
