import { failpoint } from '@inroad/database/failpoint'
import { afterCommit } from '@inroad/database/transactions'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { DueSignal } from '../sending/due-signal.js'
import { claimFanOut, type ClaimedFanOut, type FanOutProgress } from './claim-fan-out.js'
import { insertDeliveries } from './insert-deliveries.js'
import { pageOfCriteria, type PageSize } from './page-of-criteria.js'
import { progressAfter } from './progress.js'
import { publishCompletion } from './publish-completion.js'
import { waitingCriteria } from './waiting-criteria.query.js'

/** Enough rows to spread a transaction's cost, few enough that little is done again when cut. */
const PAGE: PageSize = { subscriptions: 50_000, criteria: 5_000 }

const ADVANCE = `
  update fan_outs
     set state = $2, cursor_place = $3, cursor_criteria = $4, cursor_subscription = $5, queued = $6,
         suppressed = $7, turn_at = clock_timestamp(),
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

  /** Whether there was anything to do. */
  async run(tx: EntityManager, pageSize = PAGE): Promise<boolean> {
    const job = await claimFanOut(tx)
    if (job === undefined) return false
    await failpoint('F28')
    const waiting = await waitingCriteria(tx, job, pageSize.criteria)
    const page = pageOfCriteria(waiting, pageSize)
    const { criteria, limit } = page
    const after = job.cursorSubscription ?? undefined
    const first = job.cursorPlace < 0
    const inserted = await insertDeliveries(tx, { ...job, criteria, limit, after, first })
    await failpoint('F29')
    await this.advance(tx, job, progressAfter(job, page, inserted))
    if (inserted.queued > 0) afterCommit(tx, this.due.raise)
    return true
  }

  private async advance(tx: EntityManager, job: ClaimedFanOut, to: FanOutProgress): Promise<void> {
    await tx.query(ADVANCE, [
      job.changeId,
      to.state,
      to.cursorPlace,
      to.cursorCriteria,
      to.cursorSubscription,
      to.queued,
      to.suppressed,
    ])
    if (to.state !== 'completed') return
    const { changeId: id, opportunityId, kind, matched } = job
    const { queued, suppressed } = to
    const change = { id, opportunityId, kind }
    await publishCompletion(tx, this.outbox, { change, matched, queued, suppressed })
  }
}
