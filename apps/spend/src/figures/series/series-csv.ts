import { csvWithTotal } from '../share/csv-total.js'
import { SHARE_HEADER, shareCells } from '../share/share-cells.js'
import type { SeriesView } from './series.view.js'

/** Every year; the last row is all of them together. */
export function seriesCsv({ years, numbers, target }: SeriesView): AsyncIterable<string> {
  const rows = years.map((year) => [year.name, ...shareCells(year.numbers), target?.share])
  const total = ['Total', ...shareCells(numbers)]
  return csvWithTotal(['Financial year', ...SHARE_HEADER, 'Target'], rows, total)
}
