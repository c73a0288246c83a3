import type { EntityManager } from 'typeorm'
import type { CsvCell } from '../../csv/write-csv.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { csvWithTotal } from './csv-total.js'
import { sumOf } from './pence.js'
import { type ShareRow, shareRows } from './share-rows.query.js'
import type { ShareFilter } from './sme-share.query.js'

const HEADER = [
  ...['Supplier', 'Supplier id', 'Identified', 'Class', 'Lines', 'Amount'],
  ...['Evidence', 'Reference', 'As of'],
]

/** All of what the share is made of; the last row is the total. */
export async function smeShareRowsCsv(
  tx: EntityManager,
  scope: FigureScope,
  filter: ShareFilter,
): Promise<AsyncIterable<string>> {
  const rows = await shareRows(tx, scope, filter, { offset: 0 })
  const lines = rows.reduce((all, row) => all + row.lines, 0)
  const total = ['Total', '', '', '', lines, sumOf(rows.map(({ amount }) => amount))]
  return csvWithTotal(HEADER, rows.map(cells), total)
}

function cells(row: ShareRow): CsvCell[] {
  return [
    ...[row.name, row.supplierId, row.identified ? 'yes' : 'no', row.class, row.lines, row.amount],
    ...[row.source, row.reference, row.asOf],
  ]
}
