import { parse } from 'csv-parse'
import { Readable } from 'node:stream'
import type { Reading } from '../reading/reading.js'
import { UnreadableFile } from '../reading/unreadable-file.js'

/** What stands before the file's own columns in a list of rejected rows. */
export const FAULT_COLUMNS = ['Row number', 'Column', 'Value', 'Rule', 'Advice'] as const

const MOST_ROWS = 1_000_000
/** An apostrophe that was put before what a spreadsheet would have run. */
const MADE_HARMLESS = /^'(?=[\s\0]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/

/**
 * The rows of a correction without the columns of their faults: a file with the header of the one it
 * corrects, one line a row. Tells `onRow` for each line which row of the corrected file it is.
 * @throws UnreadableFile where it is no list of rejected rows
 */
export async function* correctionText(
  bytes: AsyncIterable<Uint8Array>,
  { encoding, separator, header }: Pick<Reading, 'encoding' | 'separator' | 'header'>,
  onRow: (line: number, row: number | undefined) => void,
): AsyncGenerator<Uint8Array> {
  let line = 1
  yield Buffer.from(textOf(header))
  for await (const record of records(bytes, { encoding, separator })) {
    if (line === 1) assertHeader(record)
    else {
      if (line > MOST_ROWS)
        throw new UnreadableFile('line-too-long', `More than ${MOST_ROWS} rows.`)
      onRow(line, rowNumber(record[0]))
      yield Buffer.from(textOf(record.slice(FAULT_COLUMNS.length).map(asWritten)))
    }
    line++
  }
}

async function* records(
  bytes: AsyncIterable<Uint8Array>,
  { encoding, separator }: Pick<Reading, 'encoding' | 'separator'>,
): AsyncGenerator<string[]> {
  const text = decoded(bytes, encoding)
  const options = { delimiter: separator, bom: true, relax_column_count: true, relax_quotes: true }
  const parser = Readable.from(text).pipe(parse({ ...options, skip_empty_lines: true }))
  try {
    for await (const record of parser) yield record as string[]
  } catch (error) {
    const { lines } = error as { lines?: number }
    const message = 'A quotation mark in it is opened and never closed. Close it.'
    throw new UnreadableFile('quotes-unclosed', message, lines)
  }
}

async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

function assertHeader([first = '']: readonly string[]): void {
  if (first.trim().toLowerCase() === FAULT_COLUMNS[0].toLowerCase()) return
  throw new UnreadableFile(
    'header-gone',
    `Its first column is not "${FAULT_COLUMNS[0]}". Download the rejected rows, put them right there, ` +
      'and keep the columns as they are.',
    1,
  )
}

function rowNumber(cell = ''): number | undefined {
  return /^\s*\d{1,9}\s*$/.test(cell) ? Number(cell) : undefined
}

function asWritten(cell: string): string {
  return cell.replace(MADE_HARMLESS, '')
}

function textOf(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(cell.replaceAll(/[\r\n]+/g, ' '))).join(',')}\n`
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
