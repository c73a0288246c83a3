import type { Caller } from '@inroad/service-kit/access/caller'
import type { Transactions } from '@inroad/database/transactions'
import { type CsvCell, writeCsv } from '../../csv/write-csv.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { filled } from '../share/csv-total.js'
import { pence, pounds } from '../share/pence.js'
import type { LineFilter } from './line-filter.js'
import { type LineRow, lineRows } from './line-rows.query.js'
import { lineView } from './line-view.js'
import type { LineCursor } from './lines-cursor.js'
import type { LineView } from './lines.view.js'
import { maySeePeople } from './may-see-people.js'

/** Lines read at a time. */
const PAGE = 5_000

const HEADER = [
  ...['Organisation', 'Paid on', 'Supplier', 'Supplier id', 'Payee', 'Class', 'Category', 'Route'],
  ...['Expense type', 'Expense area', 'Transaction number', 'Invoice date', 'Amount'],
  ...['Description', 'File', 'Row'],
]

/** Every line that fits, and last the total, added up from what was written. */
export function linesCsv(
  transactions: Transactions,
  scope: FigureScope,
  filter: LineFilter,
  caller?: Caller,
): AsyncIterable<string> {
  return writeCsv(HEADER, allLines(transactions, scope, filter, caller))
}

/** Page by page at the scope's cut: no transaction stays open while somebody reads slowly. */
async function* allLines(
  transactions: Transactions,
  scope: FigureScope,
  filter: LineFilter,
  caller?: Caller,
): AsyncGenerator<CsvCell[]> {
  const named = await transactions.run((tx) => maySeePeople(tx, caller))
  let after: LineCursor | undefined
  let total = 0n
  for (;;) {
    const page: LineRow[] = await transactions.run((tx) =>
      lineRows(tx, scope, filter, { limit: PAGE, after, atCut: true }),
    )
    for (const row of page) {
      total += pence(row.amount)
      yield cells(lineView(row, named(row.authorityId)))
    }
    after = page.at(-1)
    if (page.length < PAGE) break
  }
  const place = HEADER.indexOf('Amount')
  yield filled([...filled(['Total'], place), pounds(total)], HEADER.length)
}

function cells(line: LineView): CsvCell[] {
  const { organisation, paidOn, supplier, supplierId, payee, category, route } = line
  const { expenseType, expenseArea, transactionNumber, invoiceOn, amount } = line
  return [
    ...[organisation, paidOn, supplier, supplierId, payee, line.class, category, route],
    ...[expenseType, expenseArea, transactionNumber, invoiceOn, amount],
    ...[line.description, line.fileId, line.rowNumber],
  ]
}
