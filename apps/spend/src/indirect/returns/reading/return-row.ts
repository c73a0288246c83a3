import { isValidIdentifier, normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import { readAmount } from '../../../files/reading/amounts/read-amount.js'
import { HEADING_OF, RETURN_COLUMNS, type ReturnColumn } from './return-columns.js'

/** A supplier of the supplier, as a return has it. Pounds with two decimals. */
export interface ReturnLine {
  row: number
  name: string
  companyNumber?: string
  status: 'sme' | 'not-sme' | 'unknown'
  amount: string
}

/** What is wrong with one cell. */
export interface CellFault {
  column: string
  value: string
  rule: string
  advice: string
}

const LONGEST_NAME = 300
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u

const STATUSES: [RegExp, ReturnLine['status']][] = [
  [/^(sme|yes|y|true|small|medium|micro)$/, 'sme'],
  [/^(not sme|non sme|no|n|false|large)$/, 'not-sme'],
  [/^(unknown|not known|)$/, 'unknown'],
]

type CellRead<Value> = { value: Value } | { rule: string; advice: string }

/**
 * Reads one row; every fault of it is told at once. Pure.
 * @param cells by column, '' where the return has none
 */
export function readReturnRow(
  row: number,
  cells: Readonly<Record<ReturnColumn, string>>,
): ReturnLine | CellFault[] {
  const name = readName(cells.name)
  const companyNumber = readCompanyNumber(cells.companyNumber)
  const amount = readPounds(cells.amount)
  const status = readStatus(cells.status)
  if ('value' in name && 'value' in companyNumber && 'value' in amount && 'value' in status) {
    return {
      ...{ row, name: name.value },
      ...(companyNumber.value !== '' && { companyNumber: companyNumber.value }),
      ...{ status: status.value, amount: amount.value },
    }
  }
  const read = { name, companyNumber, amount, status }
  return RETURN_COLUMNS.flatMap((column) => {
    const cell = read[column]
    if ('value' in cell) return []
    return [{ column: HEADING_OF[column], value: cells[column].slice(0, 100), ...cell }]
  })
}

function readName(cell: string): CellRead<string> {
  const value = cell.replaceAll(/\s+/g, ' ').trim()
  if (value === '') {
    return { rule: 'name-missing', advice: 'Give the name of the sub-contractor.' }
  }
  if (value.length <= LONGEST_NAME && !UNPRINTABLE.test(value)) return { value }
  const advice = `Write the name in at most ${LONGEST_NAME} printable characters.`
  return { rule: 'name-unusable', advice }
}

/** '' where there is none. */
function readCompanyNumber(cell: string): CellRead<string> {
  const value = cell.trim()
  if (value === '') return { value }
  if (isValidIdentifier('GB-COH', value)) return { value: normaliseIdentifier('GB-COH', value).id }
  const advice = 'Give eight characters such as 01234567 or SC123456, or leave it empty.'
  return { rule: 'company-number-unreadable', advice }
}

function readPounds(cell: string): CellRead<string> {
  const { amount, fault } = readAmount(cell.trim())
  if (fault !== undefined) {
    return { rule: fault, advice: 'Give pounds with at most two decimals, such as 12500.00.' }
  }
  if (!amount.startsWith('-')) return { value: amount }
  const advice =
    'Give what was paid over the year, credits taken off; leave the row out if none is left.'
  return { rule: 'amount-below-zero', advice }
}

function readStatus(cell: string): CellRead<ReturnLine['status']> {
  const word = cell
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()
  const value = STATUSES.find(([pattern]) => pattern.test(word))?.[1]
  return value ? { value } : { rule: 'status-unreadable', advice: 'Write SME, not SME or unknown.' }
}
