import type { CsvCell } from '../../csv/write-csv.js'
import { csvWithTotal } from '../share/csv-total.js'
import type { PaymentTimes, PaymentTimesView } from './payment-times.view.js'

const HEADER = [
  ...['Part', 'Invoices', 'Dated', 'Within 30 days', 'Not known', 'Amount', 'Dated amount'],
  ...['Within 30 days amount', 'Not known amount', 'Share by number', 'Share by value'],
]

/** By class, then by month; the last row is the total, which each of the two adds up to. */
export function paymentTimesCsv({
  total,
  byClass,
  byMonth,
}: PaymentTimesView): AsyncIterable<string> {
  const parts = [...byClass, ...byMonth].map(({ key, times }) => [key, ...cells(times)])
  return csvWithTotal(HEADER, parts, ['Total', ...cells(total)])
}

function cells(times: PaymentTimes): CsvCell[] {
  return [
    ...[times.invoices, times.dated, times.within30, times.notKnown, times.amount],
    ...[times.datedAmount, times.within30Amount, times.notKnownAmount],
    ...[times.shareByNumber, times.shareByValue],
  ]
}
