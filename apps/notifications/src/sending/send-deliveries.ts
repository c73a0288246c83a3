import { patiently, pause } from '@inroad/messaging/consume/patiently'
import { faultOf, type Log } from '@inroad/messaging/log'
import { LOG } from '@inroad/service-kit/service.module'
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common'
import { AttemptRecords } from './attempts/attempt-records.js'
import { Circuit } from './flow/circuit.js'
import { DueMails, type DueMail } from './due-mails.js'
import { DueSignal } from './due-signal.js'
import { EmailSender } from './sender/email-sender.js'
import { Lanes } from './flow/lanes.js'
import { MailConfig } from './mail-config.js'
import { Pace } from './flow/pace.js'
import { SendOneMail } from './flow/send-one-mail.js'
import { returned } from './attempts/settlement.js'
import type { SettledAttempt } from './attempts/settle-attempts.js'

/** Milliseconds. */
const LOOK_EVERY = 1_000
/** After these the server has had its chance, and what is on its way is broken off. Milliseconds. */
const STOP_WITHIN = 15_000
/** Mails in hand for each lane: enough that none waits for the database. */
const HANDFUL = 10

/**
 * The mailer: takes due deliveries, sends them side by side, and records what came of it. Any number
 * of processes may do so at once. The loop is here; what happens to one mail is in `SendOneMail`.
 */
@Injectable()
export class SendDeliveries implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController()
  private readonly circuit = new Circuit()
  private readonly lanes: Lanes
  private readonly pace: Pace
  private readonly sendOneMail: SendOneMail
  private readonly inHand = new Map<DueMail, Promise<void>>()
  private thereIsMore = false
  private running: Promise<void> = Promise.resolve()

  constructor(
    private readonly dueMails: DueMails,
    private readonly sender: EmailSender,
    private readonly records: AttemptRecords,
    private readonly signal: DueSignal,
    private readonly config: MailConfig,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.lanes = new Lanes(config.sendAtOnce)
    this.pace = new Pace(config.sendPerSecond)
    this.sendOneMail = new SendOneMail(sender, records, this.circuit)
  }

  /** The attempts this process is busy with, for whoever keeps their leases. */
  attemptsInHand(): string[] {
    return [...this.inHand.keys()].flatMap(({ attemptIds }) => attemptIds)
  }

  /** Whether mails wait because the mail server does not answer this process. */
  mailServerIsAway(): boolean {
    return this.circuit.isOpen()
  }

  onApplicationBootstrap(): void {
    this.running = this.run()
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort()
    this.signal.raise()
    await this.running
    const patience = setTimeout(() => this.sender.close(), STOP_WITHIN)
    await Promise.all(this.inHand.values())
    clearTimeout(patience)
    this.sender.close()
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const room = this.room()
      // Where there is more, those sent call for the next.
      if (room > 0) this.thereIsMore = await this.takeIn(room)
      if (room === 0 || !this.thereIsMore) await this.signal.wait(LOOK_EVERY)
    }
  }

  /** How many mails to take now; none until half of those in hand are done. */
  private room(): number {
    const { sendAtOnce, sendPerSecond } = this.config
    const handful = sendAtOnce * HANDFUL
    // No more than goes out in a second or two, so that a mail to confirm need not wait for them.
    const most = sendPerSecond > 0 ? Math.min(handful, sendPerSecond * 2) : handful
    const allowed = this.circuit.allows(most)
    const room = allowed - this.inHand.size
    return room * 2 >= allowed ? room : 0
  }

  private async takeIn(room: number): Promise<boolean> {
    try {
      const { mails, more } = await this.dueMails.take(room)
      for (const mail of mails) this.inHand.set(mail, this.deliver(mail))
      return more
    } catch (error) {
      this.log.warn(faultOf(error), 'could not take deliveries from the queue; trying again')
      await pause(LOOK_EVERY, this.stopping.signal)
      return true
    }
  }

  private async deliver(due: DueMail): Promise<void> {
    try {
      const settled = await this.lanes.run(() => this.attempt(due))
      if (settled.length > 0) await this.record(settled)
    } catch (error) {
      // What the attempt came to is in its row, as far as it got; the sweeper draws the conclusion.
      this.log.error({ ...faultOf(error), attempts: due.attemptIds }, 'an attempt was not recorded')
    } finally {
      this.inHand.delete(due)
      if (this.thereIsMore) this.signal.raise()
    }
  }

  private async attempt(due: DueMail): Promise<SettledAttempt[]> {
    if (!this.stopping.signal.aborted) await this.pace.turn()
    if (!this.stopping.signal.aborted) return this.sendOneMail.run(due)
    return due.attemptIds.map((attemptId) => ({ attemptId, ...returned(0) }))
  }

  private async record(settled: readonly SettledAttempt[]): Promise<void> {
    await patiently(() => this.records.settle(settled), this.stopping.signal, this.log)
    for (const { attemptId: attempt, delivery, reason, code } of settled) {
      if (delivery !== 'failed' && delivery !== 'ambiguous') continue
      this.log.warn({ attempt, delivery, reason, code }, 'a mail did not go out')
    }
  }
}
