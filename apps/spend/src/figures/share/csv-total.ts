import { type CsvCell, writeCsv } from '../../csv/write-csv.js'

/**
 * A table with its total as the last row. Rows that are shorter than the header are filled up, since
 * strict readers of CSV want as many cells in each.
 */
export function csvWithTotal(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  total: readonly CsvCell[],
): AsyncIterable<string> {
  return writeCsv(
    header,
    [...rows, ['Total', ...total.slice(1)]].map((row) => filled(row, header.length)),
  )
}

export function filled(row: readonly CsvCell[], cells: number): CsvCell[] {
  return [...row, ...Array.from({ length: Math.max(0, cells - row.length) }, () => '')]
}
