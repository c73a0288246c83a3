import { Transactions } from '@inroad/database/transactions'
import { Injectable } from '@nestjs/common'
import { beginContent, type Permission } from './begin-content.js'
import { MicroBatch } from './micro-batch.js'
import { SettleAttempts, type SettledAttempt } from './settle-attempts.js'

const MOST = 500

/** Keeps the record of attempts while they run: many mails at once, few transactions. */
@Injectable()
export class AttemptRecords {
  private readonly beginnings: MicroBatch<string, Permission>
  private readonly results: MicroBatch<SettledAttempt, undefined>

  constructor(transactions: Transactions, settleAttempts: SettleAttempts) {
    this.beginnings = new MicroBatch((ids) => transactions.run((tx) => beginContent(tx, ids)), MOST)
    this.results = new MicroBatch(async (attempts) => {
      await transactions.run((tx) => settleAttempts.run(tx, attempts))
      return attempts.map(() => undefined)
    }, MOST)
  }

  /** Resolves when it is committed that the content is about to leave, or may not. */
  begin(attemptId: string): Promise<Permission> {
    return this.beginnings.add(attemptId)
  }

  /** Resolves when what became of the attempt is committed. */
  async settle(attempt: SettledAttempt): Promise<void> {
    await this.results.add(attempt)
  }
}
