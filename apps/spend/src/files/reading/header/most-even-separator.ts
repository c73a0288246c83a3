import type { Reading } from '../reading.js'
import { takeRecords } from '../records/papa-records.js'
import { SEPARATORS } from './separators.js'

const ROWS = 200

/** The separator with which most records have the same number of cells, more than one. */
export function mostEvenSeparator(
  text: string,
  newline: '\n' | '\r',
): { separator: Reading['separator']; width: number } {
  let best: { separator: Reading['separator']; width: number; rows: number } | undefined
  for (const separator of SEPARATORS) {
    const { rows } = takeRecords(text.slice(0, 256 * 1024), { separator, newline }, true)
    const [width, count] = mostCommonWidth(rows.slice(0, ROWS))
    if (width > 1 && count > (best?.rows ?? 0)) best = { separator, width, rows: count }
  }
  return best ?? { separator: ',', width: 0 }
}

function mostCommonWidth(rows: string[][]): [width: number, rows: number] {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])[0] ?? [0, 0]
}
