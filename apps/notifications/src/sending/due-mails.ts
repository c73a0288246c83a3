import { failpoint } from '@inroad/database/failpoint'
import { Transactions } from '@inroad/database/transactions'
import { Injectable } from '@nestjs/common'
import type { Mail } from '../mail/mail.js'
import { AttemptRecords } from './attempts/attempt-records.js'
import { leaseDeliveries, type Leased } from './attempts/lease-deliveries.js'
import { MailConfig } from './mail-config.js'
import { returned } from './attempts/settlement.js'
import { WriteMails } from './writing/write-mails.js'

/** A mail in hand, ready to be sent. */
export interface DueMail {
  attemptId: string
  /** Counts this one. */
  attempts: number
  /** Absent when it could not be written. */
  mail?: Mail
}

/** Takes due deliveries from the queue and writes their mails. */
@Injectable()
export class DueMails {
  constructor(
    private readonly transactions: Transactions,
    private readonly writeMails: WriteMails,
    private readonly records: AttemptRecords,
    private readonly config: MailConfig,
  ) {}

  async take(limit: number): Promise<DueMail[]> {
    const seconds = this.config.sendLeaseSeconds
    const leased = await this.transactions.run((tx) => leaseDeliveries(tx, { limit, seconds }))
    if (leased.length === 0) return []
    await failpoint('F17')
    try {
      return await this.written(leased)
    } catch (error) {
      await this.giveBack(leased)
      throw error
    }
  }

  private async written(leased: readonly Leased[]): Promise<DueMail[]> {
    const mails = await this.writeMails.run(leased)
    return leased.map(({ attemptId, deliveryId, attempts }) => {
      const mail = mails.get(deliveryId)
      return { attemptId, attempts, ...(mail && { mail }) }
    })
  }

  /** Best effort: what can't be given back now comes back when its lease ends. */
  private async giveBack(leased: readonly Leased[]): Promise<void> {
    const settled = leased.map(({ attemptId }) =>
      this.records.settle({ attemptId, ...returned(1) }),
    )
    await Promise.allSettled(settled)
  }
}
