import type { StatusHistoryView } from '../../sme-status/evidence.view.js'
import type { EvidenceView, SupplierStatusView } from './supplier.view.js'

/** What a supplier is today, in short. */
export function statusNow(history: StatusHistoryView): SupplierStatusView {
  const { status, definition, why, periods } = history
  const period = periods.findLast((one) => one.status === status && one.why === why)
  return {
    ...{ status, definition, why },
    ...(period?.from !== undefined && { asOf: period.from }),
    ...(period?.source !== undefined && { source: period.source }),
  }
}

/** What was said of it, without who said it. */
export function evidenceOf({ evidence }: StatusHistoryView): EvidenceView[] {
  return evidence.map((one) => ({
    ...{ id: one.id, status: one.status, definition: one.definition, source: one.source },
    ...{ reference: one.reference, asOf: one.asOf, groupChecked: one.groupChecked },
    ...(one.groupParent !== undefined && { groupParent: one.groupParent }),
    inForce: one.untilCut === undefined,
  }))
}
