import type { Reading } from '../reading.js'
import type { Rejection } from './reject.js'
import { trimmed } from './trimmed.js'

/** How many cells a row of this file must and may have. */
export interface RowShape {
  fits: (cells: string[]) => boolean
  misfit: (cells: string[]) => Rejection
}

/** Cells may be missing behind the last column that is read, and empty ones may follow the header's last. */
export function rowShape({ header, columns }: Pick<Reading, 'header' | 'columns'>): RowShape {
  const needed = Math.max(-1, ...Object.values(columns)) + 1
  return {
    fits: (cells) =>
      cells.length === header.length ||
      (cells.length >= needed && !hasFilled(cells, Math.max(needed, header.length))),
    misfit: (cells) =>
      cells.length < needed
        ? { rule: 'too-few-cells', column: header[cells.length], value: `${cells.length} cells` }
        : { rule: 'too-many-cells', value: `${cells.length} cells` },
  }
}

function hasFilled(cells: string[], from: number): boolean {
  for (let column = from; column < cells.length; column++) {
    if (trimmed(cells[column]) !== '') return true
  }
  return false
}
