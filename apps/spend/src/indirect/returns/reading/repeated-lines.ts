import { nameKey } from '../../../payees/normalise/name-key.js'
import type { ReturnFault } from '../indirect-return.view.js'
import { HEADING_OF } from './return-columns.js'
import type { ReturnLine } from './return-row.js'

/** Rows about a sub-contractor that an earlier row is about: which of the two counts? Pure. */
export function repeatedLines(lines: readonly ReturnLine[]): ReturnFault[] {
  const firstRows = new Map<string, number>()
  return lines.flatMap((line) => {
    const key = line.companyNumber ?? `name: ${nameKey(line.name)}`
    const first = firstRows.get(key)
    if (first === undefined) {
      firstRows.set(key, line.row)
      return []
    }
    const column = line.companyNumber === undefined ? 'name' : 'companyNumber'
    const value = line.companyNumber ?? line.name.slice(0, 100)
    const advice = `Row ${first} has the same sub-contractor. Give one row with both amounts together.`
    return [{ row: line.row, column: HEADING_OF[column], value, rule: 'given-twice', advice }]
  })
}
