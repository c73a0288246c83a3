import { CsvError, type Info, parse } from 'csv-parse'
import type { Readable } from 'node:stream'
import type { ListKind } from './list-format.js'
import { ListReader, type ReadList } from './list-reader.js'
import { WrongListFile } from './load-report.js'

/** A file on its way in. */
export interface ListFile {
  /** As errors and the store name it. */
  name: string
  stream: Readable
}

/** No row of a list comes near it; a file without line ends does. */
const LONGEST_ROW = 65_536

/**
 * Reads a whole list, keeps what is sound and says what is not.
 * @throws WrongListFile when the file is no CSV, of no known format, or has not one sound row
 */
export async function readListFile<Row>(
  file: ListFile,
  kind: ListKind<Row>,
): Promise<ReadList<Row>> {
  const list = new ListReader(file.name, kind)
  const parser = file.stream.pipe(
    parse({
      bom: true,
      info: true,
      max_record_size: LONGEST_ROW,
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  )
  file.stream.once('error', (error) => parser.destroy(error))
  try {
    for await (const { record, info } of parser as AsyncIterable<Line>)
      list.take(record, info.lines)
  } catch (error) {
    if (error instanceof CsvError) throw new WrongListFile(notCsv(file.name, error))
    throw error
  } finally {
    file.stream.destroy()
  }
  return list.finish()
}

interface Line {
  record: string[]
  info: Info
}

function notCsv(name: string, error: CsvError): string {
  const line = typeof error.lines === 'number' ? `, line ${error.lines}` : ''
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return `${name}${line} is longer than ${LONGEST_ROW} characters. This is not a code list in CSV`
  }
  return `${name}${line} is not valid CSV: a quotation mark is open or out of place. Export it again as CSV in UTF-8`
}
