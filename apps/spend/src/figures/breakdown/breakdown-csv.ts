import { csvWithTotal } from '../share/csv-total.js'
import { SHARE_HEADER, shareCells } from '../share/share-cells.js'
import type { BreakdownView } from './breakdown.view.js'

/** Every part; the last row is all of them together. */
export function breakdownCsv({ dimension, parts, numbers }: BreakdownView): AsyncIterable<string> {
  const rows = parts.map((part) => [part.key, part.name, ...shareCells(part.numbers)])
  const total = ['Total', '', ...shareCells(numbers)]
  return csvWithTotal([dimension, 'Name', ...SHARE_HEADER], rows, total)
}
