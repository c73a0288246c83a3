import { readAmount } from '../amounts/read-amount.js'
import { isSameHeader } from '../header/same-header.js'
import type { Reading } from '../reading.js'
import { trimmed } from './trimmed.js'

/**
 * Whether a record of several lines has swallowed the row below it. Its first line, split at every separator, is then
 * a whole row with an amount in its place, though a quotation mark opens before that. Nothing else about such a
 * record need be wrong: the next stray quotation mark may close it so that the number of cells is right.
 */
export function hasRunOn(
  { header, columns, separator }: Pick<Reading, 'header' | 'columns' | 'separator'>,
  newline: string,
): (cells: string[]) => boolean {
  const { amount = header.length } = columns
  const fromEnd = header.length - amount
  return (cells) => {
    const opened = cells.findIndex((cell) => cell.includes(newline))
    if (opened === -1 || opened > amount || isSameHeader(header, cells)) return false
    if (opened === amount) return !isAmount(cells[amount])
    const [start = ''] = (cells[opened] ?? '').split(newline, 1)
    const firstLine = [...cells.slice(0, opened), ...start.split(separator)]
    if (firstLine.length < header.length) return false
    return isAmount(firstLine[amount]) || isAmount(firstLine.at(-fromEnd))
  }
}

function isAmount(cell: string | undefined): boolean {
  return readAmount(trimmed(cell)).amount !== undefined
}
