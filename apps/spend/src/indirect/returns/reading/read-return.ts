import type {
  IndirectReturnReport,
  IndirectSterling,
  ReturnFault,
} from '../indirect-return.view.js'
import { sumOf } from '../../../figures/share/pence.js'
import { HEADING_OF, RETURN_COLUMNS, type ReturnColumn, returnColumns } from './return-columns.js'
import { BrokenCsv, returnRecords } from './return-records.js'
import { readReturnRow, type ReturnLine } from './return-row.js'
import { repeatedLines } from './repeated-lines.js'

export const FAULTS_SHOWN = 200

/** A return as it was read. It can be kept only where it has no fault. */
export interface ReturnRead {
  lines: ReturnLine[]
  faults: ReturnFault[]
}

/** Reads a return; whatever is wrong with it is told by row and column. Pure. */
export function readReturn(bytes: Buffer): ReturnRead {
  try {
    return readRecords(returnRecords(bytes))
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error
    const advice = `From line ${error.line} on the quotes do not match. Save the file as CSV again.`
    return { lines: [], faults: [fileFault('not-csv', advice, error.line)] }
  }
}

/** The same for whoever wants to see it before they give it. Pure. */
export function reportOn({ lines, faults }: ReturnRead): IndirectReturnReport {
  return {
    rows: lines.length,
    sterling: sterlingOf(lines),
    faultCount: faults.length,
    faults: faults.slice(0, FAULTS_SHOWN),
  }
}

export function sterlingOf(lines: readonly ReturnLine[]): IndirectSterling {
  const of = (status: ReturnLine['status']): string =>
    sumOf(lines.filter((line) => line.status === status).map(({ amount }) => amount))
  return {
    total: sumOf(lines.map(({ amount }) => amount)),
    ...{ sme: of('sme'), notSme: of('not-sme'), unknown: of('unknown') },
  }
}

function readRecords(records: readonly string[][]): ReturnRead {
  const [header = [], ...rows] = records
  const columns = returnColumns(header)
  const missing = RETURN_COLUMNS.filter((column) => columns[column] === undefined)
  const needed = missing.filter((column) => column !== 'companyNumber')
  if (needed.length > 0) return { lines: [], faults: needed.map(headingMissing) }
  const lines: ReturnLine[] = []
  const faults: ReturnFault[] = []
  rows.forEach((cells, place) => {
    const row = place + 2
    if (cells.every((cell) => cell.trim() === '')) return
    const surplus = cells.slice(header.length).find((cell) => cell.trim() !== '')
    if (surplus !== undefined) return faults.push({ row, ...tooManyCells(surplus) })
    const read = readReturnRow(row, byColumn(cells, columns))
    if (Array.isArray(read)) return faults.push(...read.map((fault) => ({ row, ...fault })))
    lines.push(read)
  })
  if (lines.length + faults.length === 0) {
    faults.push(
      fileFault('no-rows', 'There is no row below the header. Is this the right file?', 2),
    )
  }
  return { lines, faults: [...faults, ...repeatedLines(lines)].sort((a, b) => a.row - b.row) }
}

function byColumn(
  cells: readonly string[],
  columns: Partial<Record<ReturnColumn, number>>,
): Record<ReturnColumn, string> {
  const cell = (column: ReturnColumn): string => cells[columns[column] ?? -1] ?? ''
  return {
    name: cell('name'),
    companyNumber: cell('companyNumber'),
    amount: cell('amount'),
    status: cell('status'),
  }
}

function headingMissing(column: ReturnColumn): ReturnFault {
  const advice = `The first row must have a column "${HEADING_OF[column]}".`
  return { row: 1, column: HEADING_OF[column], value: '', rule: 'column-missing', advice }
}

function tooManyCells(value: string): Omit<ReturnFault, 'row'> {
  const advice = 'The row has more cells than the header. Put quotes around cells with commas.'
  return { column: '', value: value.slice(0, 100), rule: 'too-many-cells', advice }
}

function fileFault(rule: string, advice: string, row: number): ReturnFault {
  return { row, column: '', value: '', rule, advice }
}
