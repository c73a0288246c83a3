import type { Definition, EvidenceSource, SmeStatus } from './status-periods.js'

/** What one source says of a supplier. */
export interface StatusEvidenceView {
  id: string
  status: SmeStatus
  definition: Definition
  source: EvidenceSource
  /** Where it stands: a notice, a list, a firm's own words, the analyst's note. */
  reference: string
  /** Day of the facts, `yyyy-mm-dd`. */
  asOf: string
  /** Whether the figures are of the whole group. */
  groupChecked: boolean
  /** Company number or name of the parent of the group. */
  groupParent?: string
  /** 0 to 1 */
  confidence: number
  recordedAt: string
  /** The person who recorded it; absent where a service or a list did. */
  recordedBy?: string
  /** The point of the data from which it counts. */
  fromCut: number
  /** The point of the data from which it counts no longer: replaced, or withdrawn. */
  untilCut?: number
  withdrawnReason?: string
}

/** What a supplier is from a day to the day before another; absent is for ever. */
export interface StatusPeriodView {
  from?: string
  until?: string
  status: SmeStatus
  evidenceId?: string
  source?: EvidenceSource
  groupChecked?: boolean
  /** In a sentence: which source decides, what it overrules, what the group means. */
  why: string
}

/** What a supplier is today, and how one knows. */
export interface StatusHistoryView {
  supplierId: string
  name: string
  definition: Definition
  /** Today. */
  status: SmeStatus
  why: string
  /** Touching each other, over all time, oldest first. */
  periods: StatusPeriodView[]
  /** Newest first, with what was replaced or withdrawn. */
  evidence: StatusEvidenceView[]
}
