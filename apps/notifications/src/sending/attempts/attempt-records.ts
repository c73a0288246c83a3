import { Transactions } from '@inroad/database/transactions'
import { Injectable } from '@nestjs/common'
import { beginContent, type Permission } from './begin-content.js'
import { MicroBatch } from './micro-batch.js'
import { SettleAttempts, type SettledAttempt } from './settle-attempts.js'

/** Mails. */
const MOST = 500

/** Keeps the record of attempts while they run: many mails at once, few transactions. */
@Injectable()
export class AttemptRecords {
  private readonly beginnings: MicroBatch<readonly string[], Permission>
  private readonly results: MicroBatch<readonly SettledAttempt[], undefined>

  constructor(transactions: Transactions, settleAttempts: SettleAttempts) {
    this.beginnings = new MicroBatch(
      (mails) => transactions.run((tx) => beginContent(tx, mails)),
      MOST,
    )
    this.results = new MicroBatch(async (mails) => {
      await transactions.run((tx) => settleAttempts.run(tx, mails.flat()))
      return mails.map(() => undefined)
    }, MOST)
  }

  /** Resolves when it is committed that the content of a mail is about to leave, or may not. */
  begin(attemptIds: readonly string[]): Promise<Permission> {
    return this.beginnings.add(attemptIds)
  }

  /** Resolves when what became of all attempts of a mail is committed, at once. */
  async settle(attempts: readonly SettledAttempt[]): Promise<void> {
    await this.results.add(attempts)
  }
}
