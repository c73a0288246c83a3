import type { Transactions } from '@inroad/database/transactions'
import { type CsvCell, writeCsv } from '../../csv/write-csv.js'
import { FAULT_COLUMNS } from '../correcting/correction-text.js'
import type { LatestReading } from './latest-reading.query.js'
import { rejectedOf } from './rejected-rows.query.js'

const PAGE = 1_000

/**
 * The rows that are still to be put right, each with its fault before it. A page is read at a time,
 * when the one before has been sent.
 */
export function rejectedCsv(
  transactions: Transactions,
  { id, header }: LatestReading,
): AsyncGenerator<string> {
  return writeCsv([...FAULT_COLUMNS, ...header], id === undefined ? [] : rows(transactions, id))
}

async function* rows(
  transactions: Transactions,
  readingId: number,
): AsyncGenerator<readonly CsvCell[]> {
  for (let after = 0; ;) {
    const from = after
    const page = await transactions.run((tx) =>
      rejectedOf(tx, readingId, { after: from, limit: PAGE }),
    )
    for (const { rowNumber, column, value, rule, advice, cells, settled } of page) {
      after = rowNumber
      if (!settled) yield [rowNumber, column, value, rule, advice, ...cells]
    }
    if (page.length < PAGE) return
  }
}
