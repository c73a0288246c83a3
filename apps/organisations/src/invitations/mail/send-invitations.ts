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
import { eraseEnded } from '../erase-ended.js'
import { type DueInvitation, settleInvitation, takeDueInvitations } from './due-invitations.js'
import { InvitationSender } from './invitation-sender.js'
import { InvitationSignal } from './invitation-signal.js'
import { retryDelay } from './retry-delay.js'

/** Milliseconds. */
const LOOK_EVERY = 2_000
const ERASE_EVERY = 3_600_000

/** Sends what is queued, for as long as the service runs. Every copy of the service may do so. */
@Injectable()
export class SendInvitations implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: WorkLoop
  private erasedAt = 0

  constructor(
    private readonly transactions: Transactions,
    private readonly sender: InvitationSender,
    signal: InvitationSignal,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.loop = new WorkLoop(signal, LOOK_EVERY)
  }

  onApplicationBootstrap(): void {
    this.loop.start(() => this.sendSome())
  }

  /** The mails in hand are finished. */
  async onModuleDestroy(): Promise<void> {
    await this.loop.stop()
    this.sender.close()
  }

  /** Whether there may be more to do at once. */
  private async sendSome(): Promise<boolean> {
    try {
      await this.eraseNowAndThen()
      const due = await this.transactions.run(takeDueInvitations)
      for (const one of due) await this.sendOne(one)
      return due.length > 0
    } catch (error) {
      this.log.warn(faultOf(error), 'could not look for invitations; it is tried again')
      return false
    }
  }

  private async sendOne(due: DueInvitation): Promise<void> {
    const outcome = await this.sender.send(due)
    const delay = retryDelay(due.attempts)
    const again = outcome === 'try-again' && delay !== undefined
    const mail = outcome === 'sent' ? 'sent' : again ? 'queued' : 'failed'
    if (mail !== 'sent') {
      this.log.warn({ invitation: due.id, mail }, 'an invitation did not go out')
    }
    await this.transactions.run((tx) => settleInvitation(tx, due, { mail, delay }))
  }

  private async eraseNowAndThen(): Promise<void> {
    if (Date.now() - this.erasedAt < ERASE_EVERY) return
    await this.transactions.run(eraseEnded)
    this.erasedAt = Date.now()
  }
}
