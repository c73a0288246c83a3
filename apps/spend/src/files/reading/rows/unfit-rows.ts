import { isSameHeader } from '../header/same-header.js'
import type { Reading } from '../reading.js'
import type { Rejection } from './reject.js'
import type { Rule } from './rules.js'
import { trimmed } from './trimmed.js'

export interface RowFaults {
  name: string
  amount?: string
  /** Of the amount. */
  fault?: Rule
  dateFault?: Rule
}

const TOTAL =
  /^(grand|sub|overall|report|net|monthly|page)?[ -]?(totals?|sum)([ :]+(spend|amount|payments?|paid|value|gbp|£|(for|of|in) .{1,40})?)?$/i

/** "Total", "Grand total:", "Sum for April", but not "TOTAL GAS & POWER LTD". */
export function isTotal(name: string): boolean {
  return name.length <= 60 && TOTAL.test(name)
}

export function isBlank(cells: string[]): boolean {
  return cells.every((cell) => trimmed(cell) === '')
}

/** Why a row that is no payment line is none: one rule, the one that explains it best. Undefined for blank rows. */
export function explain(
  reading: Reading,
  cells: string[],
  faults: RowFaults,
): Rejection | undefined {
  const { amount } = faults
  if (isBlank(cells)) return undefined
  if (isSameHeader(reading.header, cells)) {
    return { rule: 'header-repeated' }
  }
  const total = totalIn(reading, cells, faults)
  if (total !== undefined) return { rule: 'total-row', value: total, amount }
  const shifted = underNoHeading(reading, cells, faults.name)
  if (shifted !== undefined) return { rule: 'row-shifted', value: shifted, amount }
  return faultOf(reading, cells, faults)
}

/** Numbers where a name should be, and something under a heading that is empty: cells have slipped to the left. */
export function underNoHeading(
  { header, columns }: Pick<Reading, 'header' | 'columns'>,
  cells: string[],
  name: string,
): string | undefined {
  if (!/^\d+$/.test(name)) return undefined
  const used = Object.values(columns)
  const stray = header.findIndex(
    (heading, column) => heading === '' && !used.includes(column) && trimmed(cells[column]) !== '',
  )
  return stray === -1 ? undefined : trimmed(cells[stray])
}

/** Someone may be called Total: with a date and a transaction of its own it is a payment. */
function totalIn(
  { columns }: Reading,
  cells: string[],
  { name, amount, dateFault }: RowFaults,
): string | undefined {
  const filled = cells.map(trimmed).filter((cell) => cell !== '')
  const word = filled.find(isTotal)
  const isNumbered = trimmed(cells[columns.transactionNumber ?? -1]) !== ''
  const isNamedSo = isTotal(name) && !isNumbered
  if (word !== undefined && (name === '' || dateFault || isNamedSo)) return word
  const isAlone = filled.length === 1 && amount !== undefined && name === ''
  return isAlone ? filled[0] : undefined
}

function faultOf(
  { header, columns }: Reading,
  cells: string[],
  { name, amount, fault, dateFault }: RowFaults,
): Rejection | undefined {
  const at = (column = -1) => ({ column: header[column], value: trimmed(cells[column]) })
  if (name === '') return { rule: 'supplier-missing', ...at(columns.supplier), amount }
  if (dateFault) return { rule: dateFault, ...at(columns.paidOn), amount }
  if (fault) return { rule: fault, ...at(columns.amount) }
  return undefined
}
