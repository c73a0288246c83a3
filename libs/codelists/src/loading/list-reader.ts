import type { ListKind, RowReader, RowResult } from './list-format.js'
import { type RejectedRow, WrongListFile } from './load-report.js'

export interface ReadList<Row> {
  rows: Row[]
  read: number
  skipped: number
  rejected: RejectedRow[]
}

/** The longest list, CPV, has 9,454 rows. Rows are held in memory, so there must be an end. */
const MOST_ROWS = 100_000

/** Bytes that were not UTF-8, and control characters, which no code or label holds. */
const UNREADABLE = /[\p{Cc}\uFFFD]/u

/** Takes a file's lines one by one, the first of which says what the rest mean. */
export class ListReader<Row> {
  private reader: RowReader<Row> | undefined
  private readonly lineOfKey = new Map<string, number>()
  private readonly list: ReadList<Row> = { rows: [], read: 0, skipped: 0, rejected: [] }

  constructor(
    private readonly file: string,
    private readonly kind: ListKind<Row>,
  ) {}

  take(fields: string[], line: number): void {
    if (!this.reader) {
      this.reader = this.recognise(fields)
      if (!this.reader.headerless) return
    }
    this.list.read += 1
    if (this.list.read > MOST_ROWS) {
      throw new WrongListFile(
        `${this.file} has more than ${MOST_ROWS} rows. This is not a code list`,
      )
    }
    this.keep(readRow(this.reader, fields, line), line)
  }

  finish(): ReadList<Row> {
    const { file, kind, list } = this
    if (!this.reader)
      throw new WrongListFile(`${file} is empty. Give a file that holds ${kind.what}`)
    if (list.rows.length > 0 || list.rejected.length === 0) return list
    const [first] = list.rejected
    throw new WrongListFile(
      `${file} is not ${kind.what}: none of its ${list.read} rows can be used. ` +
        `Line ${first?.line}, column ${first?.column}: ${first?.reason}`,
    )
  }

  private recognise(firstLine: string[]): RowReader<Row> {
    const header = firstLine.map((name) => name.trim())
    for (const format of this.kind.formats) {
      const reader = format.recognise(header)
      if (reader) return reader
    }
    const known = this.kind.formats.map(({ columns }) => `"${columns}"`).join(' or ')
    throw new WrongListFile(
      `${this.file} is not ${this.kind.what}: its first line is ${shown(header)}. Give a CSV file ` +
        `in UTF-8 with the columns ${known}`,
    )
  }

  private keep(result: RowResult<Row>, line: number): void {
    if (result === 'skip') {
      this.list.skipped += 1
    } else if ('fault' in result) {
      this.list.rejected.push({ line, column: result.fault, reason: result.reason })
    } else {
      this.keepOnce(result.row, line)
    }
  }

  private keepOnce(row: Row, line: number): void {
    const key = this.kind.keyOf(row)
    const earlier = this.lineOfKey.get(key)
    if (earlier === undefined) {
      this.lineOfKey.set(key, line)
      this.list.rows.push(row)
    } else {
      const reason = `${key} already stands on line ${earlier}. Keep one of the two rows`
      this.list.rejected.push({ line, column: 'code', reason })
    }
  }
}

function readRow<Row>(reader: RowReader<Row>, fields: string[], line: number): RowResult<Row> {
  if (fields.length !== reader.width) {
    const reason = `the row has ${fields.length} columns and the first line ${reader.width}. Check its commas and quotation marks`
    return { fault: 'all', reason }
  }
  const at = fields.findIndex((field) => UNREADABLE.test(field.replace(/\s/g, ' ')))
  if (at === -1) return reader.read(fields, line)
  return {
    fault: String(at + 1),
    reason: 'has characters that are not UTF-8 text. Save the file as UTF-8',
  }
}

/** A stranger's first line, cut and cleaned so that it can be printed. */
function shown(header: string[]): string {
  const text = header.join(',').replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?')
  return `"${text.length > 100 ? `${text.slice(0, 100)}...` : text}"`
}
