import type { Reading } from '../reading.js'
import type { RecordForm } from '../records/split-record.js'
import { splitRecords } from '../records/split-records.js'
import { trimmed } from '../rows/trimmed.js'
import { textBlocks } from '../text/text-blocks.js'
import { DateEvidence } from './date-evidence.js'

/** The dates of the sample's rows. */
export function evidenceOf(rows: string[][], column: number | undefined): DateEvidence {
  const seen = new DateEvidence()
  if (column !== undefined) for (const cells of rows) addDate(seen, cells, column)
  return seen
}

/** The dates of the whole file: for where its beginning leaves the order open. */
export async function evidenceOfAll(
  bytes: AsyncIterable<Uint8Array>,
  reading: Reading,
  form: RecordForm,
): Promise<DateEvidence> {
  const seen = new DateEvidence()
  const { paidOn } = reading.columns
  const blocks = textBlocks(bytes, reading.encoding)
  for await (const { records } of splitRecords(blocks, form, reading.headerLine + 1)) {
    if (paidOn !== undefined) for (const { cells } of records) addDate(seen, cells, paidOn)
  }
  return seen
}

function addDate(seen: DateEvidence, cells: string[], column: number): void {
  const text = trimmed(cells[column])
  if (text !== '') seen.add(text)
}
