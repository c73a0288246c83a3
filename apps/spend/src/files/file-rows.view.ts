/** A row that was not taken: where, what, why, and what to do. */
export interface RejectedRow {
  /** Line of the file, counted from 1. */
  rowNumber: number
  column: string
  value: string
  rule: string
  advice: string
  /** Pounds, where they could be read. */
  amount?: string
  /** The row as it stands in the file. */
  cells: string[]
  /** Whether a correction has put it right since. */
  settled: boolean
}

export interface RejectedPage {
  header: string[]
  items: RejectedRow[]
  next?: string
}

/** A payment as it was understood, for analysts of the payer. */
export interface FileLine {
  rowNumber: number
  authorityCode: string
  paidOn: string
  payee: string
  postCode?: string
  expenseType?: string
  expenseArea?: string
  contract?: string
  transactionNumber?: string
  invoiceOn?: string
  amount: string
  description?: string
}

export interface FileLinePage {
  items: FileLine[]
  next?: string
}
