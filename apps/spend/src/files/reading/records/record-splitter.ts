import { UnreadableFile } from '../unreadable-file.js'
import { countOf } from './count-of.js'
import { CELL_LIMIT, RECORD_LIMIT, UNCLOSED_LIMIT } from './limits.js'
import { takeOneRecord, takeRecords, type Taken } from './papa-records.js'
import type { Fault, RecordForm, SplitRecord } from './split-record.js'

/** Of a line too long to keep. */
const SHOWN = 200

/**
 * Splits text, piece by piece, into records with their line numbers. A quotation mark that is never closed
 * costs the line it stands in, not what follows: a record of several lines that doesn't come out right is
 * given up after its first line, and reading goes on with the next.
 */
export class RecordSplitter {
  private rest = ''
  private skipping?: SplitRecord
  private unclosed: number[] = []

  constructor(
    private readonly form: RecordForm,
    private line = 1,
  ) {}

  /** @throws UnreadableFile when quotation marks are left open all over the file */
  push(piece: string, last: boolean): SplitRecord[] {
    const records: SplitRecord[] = []
    const text = this.rest === '' ? piece : this.rest + piece
    const step = this.skipping ? this.skip : this.take
    this.rest = step.call(this, text, last, records)
    return records
  }

  private take(piece: string, last: boolean, records: SplitRecord[]): string {
    const text = this.withoutBlankStart(piece)
    if (!last && !text.includes(this.form.newline)) return this.wait(text, records)
    const taken = takeRecords(text, this.form, last)
    if (!text.includes('"')) this.addPlain(taken.rows, records)
    else if (!this.addQuoted(text, taken, last, records)) {
      return this.takeOneByOne(text, last, records)
    }
    const rest = text.slice(taken.length)
    return rest.length > CELL_LIMIT ? this.takeOneByOne(rest, last, records) : rest
  }

  /** Without a line end no record can be whole: splitting a row of a million cells again and again takes minutes. */
  private wait(text: string, records: SplitRecord[]): string {
    return text.length > RECORD_LIMIT ? this.takeOneByOne(text, false, records) : text
  }

  /** Blank lines may come by the hundred million. */
  private withoutBlankStart(text: string): string {
    let at = 0
    while (text.startsWith(this.form.newline, at)) at++
    this.line += at
    return at === 0 ? text : text.slice(at)
  }

  private addPlain(rows: string[][], records: SplitRecord[]): void {
    for (const cells of rows) {
      const line = this.line++
      if (cells.length > 1 || cells[0] !== '') records.push({ line, cells })
    }
  }

  /** False, with nothing added, when some record spans lines that it probably should not. */
  private addQuoted(text: string, taken: Taken, last: boolean, records: SplitRecord[]): boolean {
    const { rows } = taken
    if (last && taken.unclosedAt !== undefined) return false
    const ends = countOf(text, this.form.newline, taken.length)
    if (ends === rows.length - (last ? 1 : 0)) {
      this.addPlain(rows, records)
      return true
    }
    const counts = rows.map((cells) => this.newlinesIn(cells))
    if (rows.some((cells, row) => counts[row] && this.isBroken(cells, taken.misquoted.has(row)))) {
      return false
    }
    rows.forEach((cells, row) => {
      records.push({ line: this.line, cells })
      this.line += (counts[row] ?? 0) + 1
    })
    return true
  }

  /** Slow and careful: for blocks in which something is wrong. Returns what is not yet a whole record. */
  private takeOneByOne(text: string, last: boolean, records: SplitRecord[]): string {
    let at = 0
    while (at < text.length) {
      const [window, taken] = this.takeOne(text, at)
      const length = this.settle(window, taken, last, records)
      if (this.skipping) return this.skip(text.slice(at), last, records)
      if (length === 0) break
      at += length
    }
    return text.slice(at)
  }

  /** In a narrow window first: to search wide for every quotation mark would cost minutes. */
  private takeOne(text: string, at: number): [window: string, taken: Taken] {
    const narrow = text.slice(at, at + CELL_LIMIT + 1024)
    const taken = takeOneRecord(narrow, this.form)
    if (this.isWhole(narrow, taken) || isRunaway(narrow, taken)) return [narrow, taken]
    const wide = text.slice(at, at + RECORD_LIMIT + 1)
    return wide.length === narrow.length ? [narrow, taken] : [wide, takeOneRecord(wide, this.form)]
  }

  /** @returns how many characters are done with, 0 to wait for more */
  private settle(window: string, taken: Taken, last: boolean, records: SplitRecord[]): number {
    const cells = taken.rows[0] ?? []
    if (!this.isWhole(window, taken)) {
      const isOpen = taken.unclosedAt !== undefined
      if (isOpen && (last || isRunaway(window, taken))) {
        this.countUnclosed()
        return this.giveUpLine(window, records)
      }
      if (window.length > RECORD_LIMIT) return this.skipFrom(window, 'record-too-long')
      if (!last) return 0
    }
    const newlines = this.newlinesIn(cells)
    if (newlines > 0 && this.isBroken(cells, taken.misquoted.size > 0)) {
      return this.giveUpLine(window, records)
    }
    records.push({ line: this.line, cells })
    this.line += newlines + 1
    return taken.length
  }

  private isWhole(text: string, { length, unclosedAt }: Taken): boolean {
    return unclosedAt === undefined && text.startsWith(this.form.newline, length - 1)
  }

  private isBroken(cells: string[], misquoted: boolean): boolean {
    if (misquoted || !this.form.fits(cells) || this.form.hasRunOn?.(cells)) return true
    return cells.some(({ length }) => length > CELL_LIMIT)
  }

  private newlinesIn(cells: string[]): number {
    let count = 0
    for (const cell of cells) count += countOf(cell, this.form.newline)
    return count
  }

  /** The record's first line, in which its first quotation mark stands. */
  private giveUpLine(text: string, records: SplitRecord[]): number {
    const fault = 'quote-unclosed'
    const newline = text.indexOf(this.form.newline)
    if (newline === -1) return this.skipFrom(text, fault)
    records.push({ line: this.line++, cells: [text.slice(0, newline).trimEnd()], fault })
    return newline + 1
  }

  private skipFrom(text: string, fault: Fault): 0 {
    this.skipping = { line: this.line, cells: [text.slice(0, SHOWN)], fault }
    return 0
  }

  /** Each costs a search as long as the longest cell. */
  private countUnclosed(): void {
    this.unclosed.push(this.line)
    if (this.unclosed.length > UNCLOSED_LIMIT) throw tooManyUnclosed(this.unclosed)
  }

  private skip(text: string, last: boolean, records: SplitRecord[]): string {
    const newline = text.indexOf(this.form.newline)
    if (newline === -1 && !last) return ''
    if (this.skipping) records.push(this.skipping)
    this.skipping = undefined
    this.line++
    return newline === -1 ? '' : this.take(text.slice(newline + 1), last, records)
  }
}

/** A cell longer than any real one: its quotation mark was never meant to be closed. */
function isRunaway(text: string, { unclosedAt }: Taken): boolean {
  return unclosedAt !== undefined && text.length - unclosedAt > CELL_LIMIT
}

function tooManyUnclosed([first]: number[]): UnreadableFile {
  return new UnreadableFile(
    'quotes-unclosed',
    `A quotation mark opens on line ${first} and is not closed, and so on more than ${UNCLOSED_LIMIT} lines. ` +
      'Save the file as CSV again, so that quotation marks inside cells are doubled.',
    first,
  )
}
