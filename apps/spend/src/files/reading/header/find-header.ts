import type { Reading } from '../reading.js'
import { COLUMN_LIMIT } from '../records/limits.js'
import { takeOneRecord, type PapaForm } from '../records/papa-records.js'
import { UnreadableFile } from '../unreadable-file.js'
import { familiarity } from './map-header.js'
import { isSameHeader, tidied } from './same-header.js'
import { mostEvenSeparator } from './most-even-separator.js'
import { SEPARATORS } from './separators.js'

export interface FoundHeader {
  separator: Reading['separator']
  /** 0 for none: then `header` is made up. */
  headerLine: number
  header: string[]
  /** Whether its words say which columns these are. */
  isKnown: boolean
  remembered?: Reading
}

/** Titles and notes above the header take fewer lines than this. */
const LINES_SEARCHED = 60
const ENOUGH = 2
const CELLS_SCORED = 40
/** In characters: of one line. */
const WINDOW = 64 * 1024

/**
 * The line whose cells look most like headings, below whatever titles stand above, with the separator that makes it
 * so. A header that was read before is known at once.
 * @throws UnreadableFile if there is no table, or too wide a one
 */
export function findHeader(text: string, newline: '\n' | '\r', remembered: Reading[]): FoundHeader {
  let best: Candidate | undefined
  for (const [line, start] of lineStarts(text, newline)) {
    for (const separator of SEPARATORS) {
      const candidate = candidateAt(text.slice(start, start + WINDOW), line, { separator, newline })
      if (!candidate) continue
      const { header } = candidate
      const known = remembered.find(
        (reading) =>
          reading.header.length === header.length && isSameHeader(reading.header, header),
      )
      if (known) return { ...candidate, remembered: known }
      if (candidate.score > (best?.score ?? 0)) best = candidate
    }
  }
  if (!best || best.score < ENOUGH) return withoutHeader(text, newline)
  if (best.isOpen) refuseOpen(best.headerLine)
  return best
}

interface HeaderForm {
  separator: Reading['separator']
  newline: '\n' | '\r'
}

interface Candidate extends FoundHeader {
  score: number
  /** A quotation mark in it is not closed. */
  isOpen: boolean
}

function candidateAt(text: string, line: number, form: HeaderForm): Candidate | undefined {
  const { rows, unclosedAt } = takeOneRecord(text, form)
  const header = withoutEmptyEnd(rows[0] ?? []).map(tidied)
  if (header.length < 2 || header.length > COLUMN_LIMIT) return undefined
  const { separator } = form
  const score = scoreOf(header)
  return {
    separator,
    headerLine: line,
    header,
    isKnown: true,
    score,
    isOpen: unclosedAt !== undefined,
  }
}

function scoreOf(header: string[]): number {
  return header.slice(0, CELLS_SCORED).reduce((sum, cell) => sum + familiarity(cell), 0)
}

/** No line has words that are known: the first full line is the header if none of its cells could be a payment's. */
function withoutHeader(text: string, newline: '\n' | '\r'): FoundHeader {
  const { separator, width } = mostEvenSeparator(text, newline)
  if (width < 2) {
    throw new UnreadableFile(
      'no-table',
      'This is no table: hardly any line has more than one cell. ' +
        'Give a CSV file with a header and one payment a line.',
    )
  }
  if (width > COLUMN_LIMIT) refuseWidth(width)
  const unknown = unknownHeader(text, { separator, newline }, width)
  if (unknown) return { separator, ...unknown, isKnown: false }
  const header = Array.from({ length: width }, (_, column) => `Column ${column + 1}`)
  return { separator, headerLine: 0, header, isKnown: false }
}

function unknownHeader(text: string, form: PapaForm, width: number) {
  for (const [line, start] of lineStarts(text, form.newline)) {
    const cells = takeOneRecord(text.slice(start, start + WINDOW), form).rows[0] ?? []
    if (cells.length !== width) continue
    const header = cells.map(tidied)
    return header.every(isWord) ? { headerLine: line, header } : undefined
  }
  return undefined
}

function isWord(cell: string): boolean {
  return cell !== '' && !/\d/.test(cell)
}

function refuseOpen(line: number): never {
  throw new UnreadableFile(
    'quotes-unclosed',
    `A quotation mark in the header, line ${line}, is not closed. Close it and give the file again.`,
    line,
  )
}

function refuseWidth(width: number): never {
  throw new UnreadableFile(
    'too-many-columns',
    `The file has ${width} columns; a spend file has at most ${COLUMN_LIMIT}. ` +
      'Delete the empty columns to the right of the table and save it again.',
  )
}

function* lineStarts(text: string, newline: string): Generator<[line: number, start: number]> {
  let start = 0
  for (let line = 1; line <= LINES_SEARCHED && start < text.length; line++) {
    yield [line, start]
    const end = text.indexOf(newline, start)
    if (end === -1) return
    start = end + 1
  }
}

function withoutEmptyEnd(header: string[]): string[] {
  const last = header.findLastIndex((cell) => cell.trim() !== '')
  return header.slice(0, last + 1)
}
