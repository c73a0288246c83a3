import { failpoint } from '@inroad/database/failpoint'
import { afterCommit } from '@inroad/database/transactions'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { DueSignal } from '../sending/due-signal.js'
import { claimFanOut, type ClaimedFanOut, type FanOutProgress } from './claim-fan-out.js'
import { ExpansionFailed } from './expansion-failed.js'
import { insertDeliveries } from './insert-deliveries.js'
import { progressAfter } from './progress.js'
import { publishCompletion } from './publish-completion.js'

/** Enough rows to spread a transaction's cost, few enough that little is done again when cut. */
export const PAGE_SIZE = 50_000

const ADVANCE = `
  update fan_outs
     set state = $2, cursor = $3, queued = $4, suppressed = $5, turn_at = clock_timestamp(),
         completed_at = case when $2 = 'completed' then now() end
   where change_id = $1`

/**
 * Expands a page of the next job: every subscription in its audience gets its row. Rows and progress
 * are committed together, so whoever comes after a process that died goes on where it was.
 */
@Injectable()
export class ExpandFanOut {
  constructor(
    private readonly outbox: Outbox,
    private readonly due: DueSignal,
  ) {}

  /**
   * Whether there was anything to do.
   * @throws ExpansionFailed naming the change, so that another job can have its turn
   */
  async run(tx: EntityManager, pageSize = PAGE_SIZE): Promise<boolean> {
    const job = await claimFanOut(tx)
    if (job === undefined) return false
    await failpoint('F28')
    try {
      await this.expand(tx, job, pageSize)
    } catch (error) {
      throw new ExpansionFailed(job.changeId, error)
    }
    return true
  }

  private async expand(tx: EntityManager, job: ClaimedFanOut, pageSize: number): Promise<void> {
    const page = await insertDeliveries(tx, job, pageSize)
    await failpoint('F29')
    const progress = progressAfter(job, page)
    await advance(tx, job.changeId, progress)
    if (page.queued > 0) afterCommit(tx, this.due.raise)
    if (progress.state === 'expanding') return
    const { changeId: id, opportunityId, kind, matched } = job
    const { queued, suppressed } = progress
    const change = { id, opportunityId, kind }
    await publishCompletion(tx, this.outbox, { change, matched, queued, suppressed })
  }
}

async function advance(tx: EntityManager, changeId: string, to: FanOutProgress): Promise<void> {
  await tx.query(ADVANCE, [changeId, to.state, to.cursor, to.queued, to.suppressed])
}
