/** One assessment of whether a firm is an SME, from what it stated. */
export interface SmeStatusLine {
  id: string
  definition: 'PA2023' | 'EU2003'
  status: 'sme' | 'not-sme' | 'unknown'
  /** In words, with the law. */
  why: string
  /** The end of the accounts that the figures are of. */
  asOf: string
  staff: number
  /** Pounds (PA2023) or euros (EU2003), as decimal strings. */
  turnover?: string
  balanceSheet?: string
  groupChecked: boolean
  assessedAt: string
}

export interface SmeStatusView {
  /** By each definition the one of the newest accounts, of these the one stated last. */
  current: SmeStatusLine[]
  /** All, stated last first. */
  history: SmeStatusLine[]
}
