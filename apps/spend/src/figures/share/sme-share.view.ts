import type { FigureFacts, ShareNumbers } from '../scope/figure.view.js'

/** The SME share of direct spend in a financial year. */
export interface SmeShareView extends FigureFacts {
  numbers: ShareNumbers
  /** Spend that is not in the share, by what it is. */
  outside: OutsideShare
  target?: ShareTarget
  /** Where the rows behind it are. */
  rows: string
  /**
   * Plain SQL on the schema spend_public that gives the same: of the newest data by the default
   * method. A published figure has its own.
   */
  sql?: string
}

/** Pounds sterling. */
export interface OutsideShare {
  /** Its own route: neither left out as if it were no spend with firms, nor an SME. */
  nhsSupplyChain: string
  nhs: string
  government: string
  pensionsAndTax: string
  individuals: string
  total: string
}

export interface ShareTarget {
  share: number
  /** PPN 001 binds it, or it set the target itself. */
  scope: 'in-scope' | 'voluntary'
}

/** A supplier's part of the figure. A supplier whose status changed has a row for each. */
export interface SmeShareRow {
  /** Absent for people, who are one row together. */
  supplierId?: string
  /** `Individual (name withheld)` for people. */
  name: string
  identified: boolean
  class: string
  lines: number
  amount: string
  /** Of third-party spend; absent for what is outside. */
  shareOfThirdParty?: number
  evidence?: SmeShareEvidence
}

export interface SmeShareEvidence {
  source: string
  /** A notice, a list, accounts; what analysts noted is not published. */
  reference?: string
  /** yyyy-mm-dd */
  asOf: string
}

export interface SmeShareRows extends FigureFacts {
  numbers: ShareNumbers
  /** All of them, not only of this page. */
  rowCount: number
  lines: number
  amount: string
  /** By amount, the largest first. */
  items: SmeShareRow[]
  next?: string
}
