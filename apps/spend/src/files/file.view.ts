import type { DateOrder, Encoding } from './reading/reading.js'

export type FileState =
  'arriving' | 'queued' | 'asking' | 'ingested' | 'refused' | 'superseded' | 'withdrawn'

/** Who paid. */
export interface FileAuthority {
  /** ODS code, such as `RQM`. */
  code: string
  name: string
}

/** Columns, counted from 0, by what they tell. */
export interface FileColumns {
  paidOn?: number
  supplier?: number
  amount?: number
  authority?: number
  expenseType?: number
  expenseArea?: number
  transactionNumber?: number
  invoiceOn?: number
  description?: number
  contract?: number
  postCode?: number
  vatNumber?: number
  companyNumber?: number
  charityNumber?: number
  ppon?: number
}

/** How the file is read. */
export interface FileReading {
  encoding: Encoding
  separator: ',' | ';' | '\t' | '|'
  /** Line of the header, counted from 1; 0 where the file has none. */
  headerLine: number
  header: string[]
  columns: FileColumns
  dateOrder: DateOrder
  /** Why dates are read so. */
  dateOrderReason?: string
  /** Of every row without a date of its own, `yyyy-mm-dd`. */
  dateOfFile?: string
}

/** What must be told before the file can be read, or why it cannot be. */
export interface FileQuestion {
  /** `authority`, `columns`, `date-order`, `date`; of a refused file the reason. */
  code: string
  message: string
  choices?: string[]
}

/** Rows as they stand in the file. */
export interface FileSample {
  header: string[]
  rows: string[][]
}

export interface RowCounts {
  in: number
  accepted: number
  rejected: number
  duplicate: number
}

/** Pounds, as decimal strings. */
export interface SterlingSums {
  in: string
  accepted: string
  rejected: string
  duplicate: string
}

export interface Reconciliation {
  rows: RowCounts
  sterling: SterlingSums
  /** Whether in = accepted + rejected + duplicate, in rows and in pence. */
  balances: boolean
  /** Of the rejected rows, those that a correction has put right since. */
  settled: number
  /** First and last day of payment, `yyyy-mm-dd`. */
  firstDay?: string
  lastDay?: string
}

/** One reading of the file: it counts from one cut of the data until another. */
export interface ReadingRun {
  readAt: string
  reading: FileReading
  rows: RowCounts
  sterling: SterlingSums
  fromCut?: number
  /** Absent while it counts. */
  untilCut?: number
}

/** Another file that this one has to do with. */
export interface RelatedFile {
  id: string
  name: string
  state: FileState
  givenAt: string
}

export interface FileView {
  id: string
  name: string
  /** Whose mapping of columns it shares and remembers. */
  source: string
  kind: 'spend' | 'correction'
  state: FileState
  /** These very bytes were here before: this is the file of then. */
  known?: boolean
  bytes: number
  sha256: string
  authority?: FileAuthority
  /** Everyone whose payments are in it. */
  authorities: FileAuthority[]
  reading?: FileReading
  /** Whether a person or an earlier file of the same source confirmed the reading. */
  confirmed: boolean
  questions: FileQuestion[]
  sample?: FileSample
  reconciliation?: Reconciliation
  /** Bytes read, of how many. */
  progress: FileProgress
  /** Newest first. */
  history: ReadingRun[]
  supersedes?: RelatedFile
  supersededBy?: RelatedFile
  /** The file whose rejected rows this one puts right. */
  corrects?: RelatedFile
  corrections: RelatedFile[]
  version: number
  /** RFC 3339 */
  givenAt: string
}

export interface FileProgress {
  bytes: number
  of: number
}

export interface FileSummary {
  id: string
  name: string
  kind: 'spend' | 'correction'
  state: FileState
  authority?: FileAuthority
  rows?: RowCounts
  sterling?: SterlingSums
  firstDay?: string
  lastDay?: string
  questions: FileQuestion[]
  progress: FileProgress
  givenAt: string
}

export interface FilePage {
  items: FileSummary[]
  /** For `cursor` of the next page; absent on the last. */
  next?: string
}
