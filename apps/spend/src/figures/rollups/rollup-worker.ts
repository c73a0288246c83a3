import { Transactions } from '@inroad/database/transactions'
import { faultOf, type Log } from '@inroad/messaging/log'
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
  private stopping = false
  private wake: () => void = () => undefined
  private running: Promise<void> = Promise.resolve()

  constructor(
    private readonly transactions: Transactions,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run()
  }

  /** The months in hand are finished. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true
    this.wake()
    await this.running
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      if (!(await this.sumSome())) await this.pause()
    }
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

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY)
      this.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
