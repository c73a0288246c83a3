import type { PayeeKind } from '../payee-kind.js'

export interface SupplierIdentifierView {
  /** A register of org-id.guide, such as `GB-COH`, `GB-CHC` or `GB-NHS`. */
  scheme: string
  id: string
}

export interface SupplierLine {
  id: string
  name: string
  /** False: known by a name in the files and nothing more. */
  identified: boolean
  kind: PayeeKind
  identifiers: SupplierIdentifierView[]
  /** Spellings that count for it. */
  spellings: number
  /** Pounds paid to it by everybody. */
  value: string
}

export interface SupplierPage {
  items: SupplierLine[]
  /** Give it as `cursor` for what follows; absent on the last page. */
  next?: string
}

export interface SpellingView {
  payeeId: string
  name: string
  postCode?: string
  value: string
  /** How it came to count for this supplier. */
  reason: string
  confidence: number
}

export interface DecisionView {
  id: string
  actId: string
  payeeId: string
  spelling: string
  decision: 'matched' | 'no-match' | 'rejected' | 'split' | 'merged' | 'undone'
  kind: PayeeKind
  confidence: number
  reason: string
  ruleVersion: string
  /** Person; absent where the rules decided. */
  decidedBy?: string
  /** RFC 3339 instant. */
  decidedAt: string
  inForce: boolean
}

export interface EvidenceView {
  id: string
  status: 'sme' | 'not-sme' | 'unknown'
  definition: 'PA2023' | 'EU2003'
  source: string
  reference: string
  /** yyyy-mm-dd */
  asOf: string
  groupChecked: boolean
  groupParent?: string
  inForce: boolean
}

export interface SupplierStatusView {
  status: 'sme' | 'not-sme' | 'unknown'
  definition: 'PA2023' | 'EU2003'
  /** First day of it, yyyy-mm-dd; absent: always, or nothing is known. */
  asOf?: string
  source?: string
  /** In a sentence. */
  why?: string
}

export interface PaidYearView {
  /** 2020 is 1 April 2020 to 31 March 2021. */
  financialYear: number
  lines: number
  invoices: number
  amount: string
}

/** A supplier with all that its page shows. */
export interface SupplierView {
  id: string
  name: string
  identified: boolean
  kind: PayeeKind
  groupParent?: string
  identifiers: SupplierIdentifierView[]
  /** Highest value first. */
  spellings: SpellingView[]
  /** Newest first, those no longer in force too; at most 200. */
  decisions: DecisionView[]
  status: SupplierStatusView
  evidence: EvidenceView[]
  years: PaidYearView[]
}
