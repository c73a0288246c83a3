/** A row that was left out, and what to do about it. */
export interface RejectedStatusRowView {
  /** Of the file, counted from 1. */
  line: number
  column: string
  reason: string
}

/** What became of a list: read = new + changed + unchanged + rejected. */
export interface StatusListReportView {
  list: string
  read: number
  new: number
  changed: number
  unchanged: number
  /** Suppliers that have other evidence now. The others count once somebody pays them. */
  suppliers: number
  rejectedCount: number
  /** The first thousand. */
  rejected: RejectedStatusRowView[]
}
