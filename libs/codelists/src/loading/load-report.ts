/** A row that was left out, and what to do about it. */
export interface RejectedRow {
  /** Line of the file on which the row ends, counted from 1. */
  line: number
  column: string
  reason: string
}

/** What became of a file's rows: read = new + changed + unchanged + skipped + rejected. */
export interface LoadReport {
  file: string
  read: number
  new: number
  changed: number
  unchanged: number
  /** Rows that are sound but none of this list's business, such as places outside the UK. */
  skipped: number
  rejected: RejectedRow[]
}

/** The file as a whole is not what was asked for; nothing of it was stored. */
export class WrongListFile extends Error {
  override readonly name = 'WrongListFile'
}
