import type { DataSource } from 'typeorm'
import { inTotal, isBalanced, type ChangeLedger, type DeliveryCounts } from './delivery-ledger.js'
import { deliveryLedger } from './delivery-ledger.query.js'
import { NO_TIMES, timesAddUp, type DeliveryTimes } from './delivery-times.js'
import { deliveryTimes } from './delivery-times.query.js'

/** One change: what became of its audience, and how long the mails took. */
export interface ChangeView extends ChangeLedger {
  times: DeliveryTimes
}

export interface LedgerTotal extends DeliveryCounts {
  times: DeliveryTimes
}

export interface LedgerView {
  opportunityId: string
  /** Whether every line below adds up. */
  balanced: boolean
  total: LedgerTotal
  /** In the order of the opportunity's own versions. */
  changes: ChangeView[]
}

/** The ledger of an opportunity at one moment: both readings see the same deliveries. */
export async function showLedger(
  dataSource: DataSource,
  opportunityId: string,
): Promise<LedgerView> {
  const { ledger, times } = await dataSource.transaction('REPEATABLE READ', async (tx) => ({
    ledger: await deliveryLedger(tx, opportunityId),
    times: await deliveryTimes(tx, opportunityId),
  }))
  const changes = ledger.map((change) => ({
    ...change,
    times: times.get(change.changeId) ?? NO_TIMES,
  }))
  const total = { ...inTotal(changes), times: times.get(undefined) ?? NO_TIMES }
  const balanced = [...changes, total].every(
    (counts) => isBalanced(counts) && timesAddUp(counts.times, counts.accepted.total),
  )
  return { opportunityId, balanced, total, changes }
}
