import type { LineBatch, Reading } from './reading.js'
import { splitRecords, type RecordBatch } from './records/split-records.js'
import { RowReader } from './rows/row-reader.js'
import { recordForm } from './rows/record-form.js'
import { firstBlock } from './text/first-block.js'
import { textBlocks } from './text/text-blocks.js'
import { isSameHeader } from './header/same-header.js'
import { UnreadableFile } from './unreadable-file.js'

/**
 * Reads a file as its reading says, a few thousand rows at a time, in memory that does not grow with the file.
 * Every record that isn't blank becomes a line or a rejected row; texts may be slices of larger ones, so copy what
 * is kept for long.
 * @throws UnreadableFile when the header isn't where the reading has it, or quotation marks are open all over the file
 */
export async function* readLines(
  bytes: AsyncIterable<Uint8Array>,
  reading: Reading,
): AsyncGenerator<LineBatch> {
  const { start, blocks } = await firstBlock(textBlocks(bytes, reading.encoding))
  const form = recordForm(reading, start)
  const rows = new RowReader(reading)
  let awaitsHeader = reading.headerLine > 0
  for await (const batch of splitRecords(blocks, form, Math.max(1, reading.headerLine))) {
    if (awaitsHeader && batch.records.length > 0) {
      checkHeader(batch.records.shift()?.cells, reading)
      awaitsHeader = false
    }
    yield linesOf(batch, rows)
  }
}

function linesOf({ records, bytesRead, hasZeros }: RecordBatch, rows: RowReader): LineBatch {
  const batch: LineBatch = { lines: [], rejected: [], bytesRead }
  for (const record of records) {
    if (hasZeros) rows.readDamaged(record, batch.lines, batch.rejected)
    else rows.read(record, batch.lines, batch.rejected)
  }
  return batch
}

function checkHeader(cells: string[] = [], { header, headerLine }: Reading): void {
  if (isSameHeader(header, cells)) return
  throw new UnreadableFile(
    'header-gone',
    `Line ${headerLine} is not the header that this reading was made for. Have the file looked at again.`,
    headerLine,
  )
}
