import type { SpendLine } from '../reading/reading.js'
import { copyText } from './copy-text.js'
import type { SeenRows } from './seen-rows.js'

/** What COPY is told to expect, in the order of `lineRow`. */
export const LINE_COLUMNS = `lines (reading_id, row_number, authority_id, paid_on, payee_id,
  expense_type_id, expense_area_id, contract_id, transaction_number, invoice_on, amount, description)`

/** Numbers of a line's words. */
export interface LineIds {
  authority: number
  payee: number
  expenseType: number | undefined
  expenseArea: number | undefined
  contract: number | undefined
}

/** A row of `lines` for COPY. */
export function lineRow(readingId: number, line: SpendLine, ids: LineIds): string {
  const { rowNumber, paidOn, amount, invoiceOn } = line
  const words = `${copyText(ids.expenseType)}\t${copyText(ids.expenseArea)}\t${copyText(ids.contract)}`
  const number = copyText(line.transactionNumber)
  const rest = `${number}\t${invoiceOn ?? '\\N'}\t${amount}\t${copyText(line.description)}\n`
  return `${readingId}\t${rowNumber}\t${ids.authority}\t${paidOn}\t${ids.payee}\t${words}\t${rest}`
}

/** Whether a row equal in everything but its number may have been there before. */
export function mayRepeat(seen: SeenRows, line: SpendLine, ids: LineIds): boolean {
  seen.begin()
  seen.number(ids.authority)
  seen.number(ids.payee)
  seen.number(ids.expenseType)
  seen.number(ids.expenseArea)
  seen.number(ids.contract)
  seen.text(line.paidOn)
  seen.text(line.amount)
  seen.text(line.transactionNumber)
  seen.text(line.invoiceOn)
  seen.text(line.description)
  return seen.end()
}
