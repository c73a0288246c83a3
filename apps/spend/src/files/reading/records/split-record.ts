import type { Reading } from '../reading.js'

/** What keeps a record from being a row. */
export type Fault = 'quote-unclosed' | 'record-too-long'

/** One record of the file. */
export interface SplitRecord {
  /** Its first line, counted from 1. */
  line: number
  cells: string[]
  fault?: Fault
}

/** How the text falls into records. */
export interface RecordForm {
  separator: Reading['separator']
  newline: '\n' | '\r'
  /** Whether so many cells can be a row: a record of several lines that can't is taken line by line. */
  fits: (cells: string[]) => boolean
  /** Whether a record has run over the end of a row that is complete by itself. */
  hasRunOn?: (cells: string[]) => boolean
}
