import type { RejectedLine } from '../reading.js'
import type { SplitRecord } from '../records/split-record.js'
import { ADVICE, type Rule } from './rules.js'

const CELLS_KEPT = 100
const LETTERS_KEPT = 2000

export interface Rejection {
  rule: Rule
  column?: string
  value?: string
  amount?: string
}

/** The row as it is kept for whoever mends it; of monstrous ones, the beginning. */
export function reject({ line, cells }: SplitRecord, rejection: Rejection): RejectedLine {
  const { rule, column = '', value = '', amount } = rejection
  return {
    rowNumber: line,
    column,
    value: kept(value),
    rule,
    advice: ADVICE[rule],
    ...(amount === undefined ? {} : { amount }),
    cells: cells.slice(0, CELLS_KEPT).map(kept),
  }
}

/** PostgreSQL's text has no zero bytes; what is left of a line's end is no part of its last cell. */
function kept(cell: string): string {
  const whole = cell.endsWith('\r') ? cell.slice(0, -1) : cell
  const text = whole.length > LETTERS_KEPT ? `${whole.slice(0, LETTERS_KEPT)}…` : whole
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text
}
