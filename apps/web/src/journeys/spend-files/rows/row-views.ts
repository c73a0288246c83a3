import type { components } from '@inroad/api-clients/spend.paths'
import { number } from '../../../kit/how-long.js'
import { pounds } from '../../../kit/pounds.js'
import { shortDay } from '../../../kit/short-day.js'
import { rowsText } from './text.js'

type RejectedRow = components['schemas']['RejectedRow']
type FileLine = components['schemas']['FileLine']

const { rejected: words } = rowsText

/** Cells of a rejected row, its number first. */
export function rejectedRow(row: RejectedRow) {
  const { rowNumber, column, value, rule, advice, amount, settled } = row
  return {
    rowNumber: words.row(rowNumber),
    column,
    value: value === '' ? words.noValue : value,
    rule: Object.hasOwn(words.rules, rule) ? words.rules[rule] : rule,
    advice,
    amount: amount === undefined ? '' : pounds(amount),
    state: settled
      ? { text: words.settled, classes: 'nhsuk-tag--green' }
      : { text: words.open, classes: 'nhsuk-tag--yellow' },
  }
}

/** Cells of a payment, its row in the file first. */
export function lineRow(line: FileLine) {
  const { rowNumber, paidOn, payee, postCode, amount, invoiceOn } = line
  return {
    rowNumber: number(rowNumber),
    cells: [
      shortDay(paidOn),
      postCode === undefined ? payee : `${payee}, ${postCode}`,
      pounds(amount),
      line.expenseType ?? '',
      line.expenseArea ?? '',
      line.transactionNumber ?? '',
      invoiceOn === undefined ? '' : shortDay(invoiceOn),
      line.description ?? '',
    ],
  }
}
