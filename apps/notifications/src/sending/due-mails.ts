import { failpoint } from '@inroad/database/failpoint'
import { Transactions } from '@inroad/database/transactions'
import { Injectable } from '@nestjs/common'
import type { Mail } from '../mail/mail.js'
import { AttemptRecords } from './attempts/attempt-records.js'
import { leaseDeliveries, leaseDigests, type Leased } from './attempts/lease-deliveries.js'
import { MailConfig } from './mail-config.js'
import { returned } from './attempts/settlement.js'
import { WriteMails } from './writing/write-mails.js'

/** A mail in hand, ready to be sent. */
export interface DueMail {
  /** One for each delivery that it carries out. */
  attemptIds: readonly string[]
  /** How often the most tried of them was tried; counts this time. */
  attempts: number
  /** Absent when it could not be written. */
  mail?: Mail
}

/** What was taken, and whether there may be more. */
export interface TakenMails {
  mails: DueMail[]
  more: boolean
}

/** So that neither kind waits for the end of a long queue of the other. */
const SHARE_OF_DIGESTS = 4

/** Takes due deliveries from the queue and writes their mails. */
@Injectable()
export class DueMails {
  constructor(
    private readonly transactions: Transactions,
    private readonly writeMails: WriteMails,
    private readonly records: AttemptRecords,
    private readonly config: MailConfig,
  ) {}

  async take(limit: number): Promise<TakenMails> {
    const { leased, more } = await this.lease(limit)
    if (leased.length === 0) return { mails: [], more }
    await failpoint('F17')
    try {
      return { mails: await this.written(leased), more }
    } catch (error) {
      await this.giveBack(leased)
      throw error
    }
  }

  private lease(limit: number): Promise<{ leased: Leased[][]; more: boolean }> {
    const seconds = this.config.sendLeaseSeconds
    return this.transactions.run(async (tx) => {
      const share = Math.ceil(limit / SHARE_OF_DIGESTS)
      const digests = await leaseDigests(tx, { limit: share, seconds })
      const rest = limit - digests.length
      const singles = rest > 0 ? await leaseDeliveries(tx, { limit: rest, seconds }) : []
      const more = digests.length >= share || singles.length === rest
      return { leased: [...singles, ...digests], more }
    })
  }

  private async written(leased: readonly Leased[][]): Promise<DueMail[]> {
    const written = await this.writeMails.run(leased)
    return written.map(({ deliveries, mail }) => ({
      attemptIds: deliveries.map(({ attemptId }) => attemptId),
      attempts: Math.max(...deliveries.map(({ attempts }) => attempts)),
      ...(mail && { mail }),
    }))
  }

  /** Best effort: what can't be given back now comes back when its lease ends. */
  private async giveBack(leased: readonly Leased[][]): Promise<void> {
    const settled = leased.map((deliveries) =>
      this.records.settle(deliveries.map(({ attemptId }) => ({ attemptId, ...returned(1) }))),
    )
    await Promise.allSettled(settled)
  }
}
