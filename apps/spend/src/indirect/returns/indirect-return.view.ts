/** How well a return is proven: said, tested on a sample, or invoice by invoice. */
export type EvidenceGrade = 'declared' | 'sampled' | 'invoiced'

/** Pounds sterling as decimal strings: total = sme + notSme + unknown. */
export interface IndirectSterling {
  total: string
  sme: string
  notSme: string
  unknown: string
}

export interface ReturningSupplier {
  id: string
  name: string
  /** Eight characters, where known. */
  companyNumber?: string
}

/** What a strategic supplier says it passed on to its own suppliers in a year. */
export interface IndirectReturnLineView {
  id: string
  supplier: ReturningSupplier
  /** First calendar year of the financial year. */
  financialYear: number
  evidence: EvidenceGrade
  /** What the supplier says the NHS paid it in the year. */
  nhsIncome?: string
  subcontractors: number
  sterling: IndirectSterling
  givenAt: string
  /** `replaced`: a later return of the same year counts in its place. */
  state: 'in-force' | 'replaced'
}

export interface IndirectReturnPage {
  items: IndirectReturnLineView[]
  /** Give it as `cursor` for what follows; absent on the last page. */
  next?: string
}

/** One supplier of the supplier. */
export interface SubcontractorView {
  /** In the return, counted from 1; the header is row 1. */
  row: number
  name: string
  companyNumber?: string
  status: 'sme' | 'not-sme' | 'unknown'
  amount: string
}

export interface IndirectReturnView extends IndirectReturnLineView {
  /** True when this very return was here already and nothing was changed. */
  known?: boolean
  /** The point of the data from which on it counts. */
  dataCut: number
  /** Largest first. */
  lines: SubcontractorView[]
  /** All returns of the supplier for the year, newest first, itself too. */
  history: IndirectReturnLineView[]
}

/** What is wrong with a row, and what to do about it. */
export interface ReturnFault {
  /** As in a spreadsheet: the header is row 1. */
  row: number
  column: string
  /** As it stands in the file, cut to 100 characters. */
  value: string
  /** In a fixed word: `not-an-amount`. */
  rule: string
  advice: string
}

/** What would become of a return, before it is given. */
export interface IndirectReturnReport {
  rows: number
  sterling: IndirectSterling
  faultCount: number
  /** The first two hundred. */
  faults: ReturnFault[]
}
