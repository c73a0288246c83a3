import { WITHHELD } from '../share/share-rows.query.js'
import type { LineRow } from './line-rows.query.js'
import type { LineView } from './lines.view.js'

/**
 * A line as it may be shown.
 * @param named whether whoever asks may see names of people: an analyst of the payer
 */
export function lineView(row: LineRow, named: boolean): LineView {
  const person = row.kind === 'individual'
  const hidden = person && !named
  return {
    fileId: row.fileId,
    rowNumber: row.rowNumber,
    organisation: row.organisation,
    paidOn: row.paidOn,
    ...(!person && row.supplierId !== null && { supplierId: row.supplierId }),
    supplier: hidden ? WITHHELD : (row.supplier ?? row.payee),
    payee: hidden ? WITHHELD : row.payee,
    ...{ class: row.class, category: row.category, route: row.route },
    ...fileSays(row),
    amount: row.amount,
    ...(!hidden && row.description !== null && { description: row.description }),
  }
}

type Said = Pick<LineView, 'expenseType' | 'expenseArea' | 'transactionNumber' | 'invoiceOn'>

/** What not every file has. */
function fileSays({ expenseType, expenseArea, transactionNumber, invoiceOn }: LineRow): Said {
  return {
    ...(expenseType !== null && { expenseType }),
    ...(expenseArea !== null && { expenseArea }),
    ...(transactionNumber !== null && { transactionNumber }),
    ...(invoiceOn !== null && { invoiceOn }),
  }
}
