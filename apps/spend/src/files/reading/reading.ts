/** What a column of a spend file may tell. The first three are needed, `supplier` and `amount` above all. */
export const FIELDS = [
  'paidOn',
  'supplier',
  'amount',
  'authority',
  'expenseType',
  'expenseArea',
  'transactionNumber',
  'invoiceOn',
  'description',
  'contract',
  'postCode',
  'vatNumber',
  'companyNumber',
  'charityNumber',
  'ppon',
] as const

export type Field = (typeof FIELDS)[number]

/** In `utf-8`, a line that is no valid UTF-8 is read as Windows-1252: no byte is lost. */
export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

/** How the dates of a file are written: one answer for the whole file, never row by row. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first'

/** How one file is read: found by looking at it, confirmed or corrected by people, kept with its rows. */
export interface Reading {
  encoding: Encoding
  separator: ',' | ';' | '\t' | '|'
  /** How lines end, where it isn't LF or CR LF: old spreadsheets end them with CR alone. */
  newline?: '\r'
  /** Line of the header, counted from 1 as editors count; 0 if there is none. */
  headerLine: number
  /** The header's cells as they are written. */
  header: string[]
  /** Which column (from 0) tells what. */
  columns: Partial<Record<Field, number>>
  /** Where names of months make it plain, the order still says how numbers would be read. */
  dateOrder: DateOrder
  /** Why the dates are read so, for whoever confirms it. */
  dateOrderReason?: string
  /** Of every row without a date of its own: the last day of the month the file is said to be of. */
  dateOfFile?: string
}

/** What must be told before a file can be read. Shown with the answers that are possible. */
export interface Question {
  code: 'authority' | 'columns' | 'date-order' | 'date'
  /** In words for whoever gave the file, with what was seen in it. */
  message: string
  /** Columns by field that are needed and were not found, or answers to choose from. */
  choices?: string[]
}

/** A payment line as it is understood. `amount` is pounds with two decimals, below zero for credits. */
export interface SpendLine {
  /** Of the record's first line in the file, counted from 1. */
  rowNumber: number
  /** yyyy-mm-dd */
  paidOn: string
  amount: string
  payee: Payee
  authority?: string
  expenseType?: string
  expenseArea?: string
  transactionNumber?: string
  /** yyyy-mm-dd */
  invoiceOn?: string
  contract?: string
  description?: string
}

/** Who was paid, as the file has it. */
export interface Payee {
  name: string
  postCode?: string
  vatNumber?: string
  companyNumber?: string
  charityNumber?: string
  ppon?: string
}

/** A row that was not taken, with where, what and why, and what to do. */
export interface RejectedLine {
  rowNumber: number
  /** The header's word for the column. */
  column: string
  value: string
  /** A fixed name: `date-unreadable`, `amount-missing`, ... */
  rule: string
  advice: string
  /** Where it could be read, so that the pence add up. */
  amount?: string
  cells: string[]
}

/** So many rows of a file, in its order, and how far into the file (bytes) they end. */
export interface LineBatch {
  lines: SpendLine[]
  rejected: RejectedLine[]
  bytesRead: number
}
