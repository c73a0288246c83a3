import { Transactions } from '@inroad/database/transactions'
import { faultOf, type Log } from '@inroad/messaging/log'
import { WorkLoop } from '@inroad/messaging/work-loop'
import { LOG } from '@inroad/service-kit/service.module'
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common'
import { ExpandFanOut } from './expand-fan-out.js'
import { ExpansionFailed } from './expansion-failed.js'
import { FanOutSignal } from './fan-out-signal.js'

/** Milliseconds. */
const LOOK_EVERY = 1_000

/** Expands jobs page by page for as long as there are any. Every copy of the service may do so. */
@Injectable()
export class FanOutWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: WorkLoop

  constructor(
    private readonly transactions: Transactions,
    private readonly expandFanOut: ExpandFanOut,
    signal: FanOutSignal,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.loop = new WorkLoop(signal, LOOK_EVERY)
  }

  onApplicationBootstrap(): void {
    this.loop.start(() => this.expandPage())
  }

  /** The page in hand is finished. */
  onModuleDestroy(): Promise<void> {
    return this.loop.stop()
  }

  /** Whether there may be more to do at once. */
  private async expandPage(): Promise<boolean> {
    try {
      return await this.transactions.run((tx) => this.expandFanOut.run(tx))
    } catch (error) {
      const { change, cause } = whatFailed(error)
      this.log.warn({ ...faultOf(cause), change }, 'could not expand a fan-out; it is tried again')
      if (change !== undefined) await this.letOthersGoFirst(change)
      return false
    }
  }

  /** A job that fails each time must not keep the others from their turn. */
  private async letOthersGoFirst(change: string): Promise<void> {
    const postpone = 'update fan_outs set turn_at = clock_timestamp() where change_id = $1'
    try {
      await this.transactions.run((tx) => tx.query(postpone, [change]))
    } catch (error) {
      this.log.warn({ ...faultOf(error), change }, 'could not postpone a fan-out')
    }
  }
}

function whatFailed(error: unknown): { change?: string; cause: unknown } {
  if (error instanceof ExpansionFailed) return { change: error.changeId, cause: error.cause }
  return { cause: error }
}
