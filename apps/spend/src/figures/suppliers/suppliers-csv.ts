import type { EntityManager } from 'typeorm'
import type { CsvCell } from '../../csv/write-csv.js'
import { csvWithTotal } from '../share/csv-total.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { sumOf } from '../share/pence.js'
import { changedSuppliers } from './supplier-changes.query.js'
import type { SupplierYearRow } from './supplier-year-view.js'
import { supplierYearsOf } from './supplier-years.sql.js'
import type { ConcentrationView } from './suppliers.view.js'
import { largestSuppliers } from './top-suppliers.query.js'

const HEADER = [
  'Supplier',
  'Supplier id',
  'Identified',
  'Kind',
  'Class',
  'Lines',
  'Invoices',
  'Amount',
]

/** Every supplier of the year, not only the largest; the last row is the total. */
export async function topSuppliersCsv(
  tx: EntityManager,
  scope: FigureScope,
): Promise<AsyncIterable<string>> {
  const rows = await largestSuppliers(tx, supplierYearsOf(scope))
  return csvWithTotal(HEADER, rows.map(cells), totalOf(rows))
}

/** Every supplier gained, lost or kept; the last row is the total. */
export async function changesCsv(
  tx: EntityManager,
  scope: FigureScope,
): Promise<AsyncIterable<string>> {
  const rows = await changedSuppliers(tx, supplierYearsOf(scope))
  const listed = rows.map((row) => [row.became, ...cells(row)])
  return csvWithTotal(['Became', ...HEADER], listed, ['', ...totalOf(rows).with(0, '')])
}

export function concentrationCsv({ curve, amount }: ConcentrationView): AsyncIterable<string> {
  const rows = curve.map((point) => [point.suppliers, point.amount, point.share])
  return csvWithTotal(['Suppliers', 'Amount', 'Share'], rows, ['', amount, 1])
}

function cells(row: SupplierYearRow): CsvCell[] {
  const { name, supplierId, identified, kind, lines, invoices, amount } = row
  return [name, supplierId, identified ? 'yes' : 'no', kind, row.class, lines, invoices, amount]
}

function totalOf(rows: readonly SupplierYearRow[]): CsvCell[] {
  const lines = rows.reduce((all, row) => all + row.lines, 0)
  const invoices = rows.reduce((all, row) => all + row.invoices, 0)
  return ['Total', '', '', '', '', lines, invoices, sumOf(rows.map(({ amount }) => amount))]
}
