import { readAmount } from '../amounts/read-amount.js'
import { dateParts } from '../dates/date-parts.js'

/** What stands in a column of the sample: shares of its filled cells, 0 to 1. */
export interface ColumnProfile {
  filled: number
  /** Filled cells per row. */
  density: number
  dates: number
  amounts: number
  /** Only digits, no separators: account and document numbers. */
  digits: number
  /** At least three letters in a row, and no amount or date. */
  words: number
  /** With a legal form or another word that only names of organisations have. */
  organisations: number
  publicBodies: number
  departments: number
  distinct: number
}

const ORGANISATION =
  /\b(ltd|limited|plc|llp|inc|gmbh|trust|council|surgery|practice|services|pharma|group|centre|solutions|university|nhs|cic)\b/i
const PUBLIC_BODY = /\b(nhs|ccg|icb|trust|hospitals?|council|department|board|authority)\b/i
const DEPARTMENT = /^(department of health|dhsc|doh|nhs|department for)/i
const ROWS = 2000
/** Of very wide files fewer rows are looked at. */
const CELLS = 100_000

export function profileColumns(rows: string[][], width: number): ColumnProfile[] {
  const sample = rows.slice(0, Math.min(ROWS, Math.ceil(CELLS / Math.max(1, width))))
  return Array.from({ length: width }, (_, column) => profile(sample, column))
}

function profile(rows: string[][], column: number): ColumnProfile {
  const cells = rows.map((cells) => (cells[column] ?? '').trim()).filter((cell) => cell !== '')
  const share = (test: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length
  return {
    filled: cells.length,
    density: rows.length === 0 ? 0 : cells.length / rows.length,
    dates: share((cell) => !/^\d+$/.test(cell) && dateParts(cell) !== undefined),
    amounts: share((cell) => readAmount(cell).amount !== undefined),
    digits: share((cell) => /^\d+$/.test(cell)),
    words: share((cell) => /[a-z]{3}/i.test(cell) && dateParts(cell) === undefined),
    organisations: share((cell) => ORGANISATION.test(cell)),
    publicBodies: share((cell) => PUBLIC_BODY.test(cell) && !isDepartment(cell)),
    departments: share(isDepartment),
    distinct: new Set(cells).size,
  }
}

function isDepartment(cell: string): boolean {
  return DEPARTMENT.test(cell) && cell.length < 45 && !/ccg|icb|trust|hospital/i.test(cell)
}
