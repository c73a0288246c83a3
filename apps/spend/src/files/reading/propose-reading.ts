import { peek } from './bytes/peek.js'
import { sniffFile } from './bytes/sniff-file.js'
import { decideDateOrder } from './dates/decide-date-order.js'
import { evidenceOf, evidenceOfAll } from './dates/gather-evidence.js'
import { statedMonth } from './dates/stated-month.js'
import { findHeader, type FoundHeader } from './header/find-header.js'
import { proposeColumns } from './header/propose-columns.js'
import type { Question, Reading } from './reading.js'
import { recordForm } from './rows/record-form.js'
import { trimmed } from './rows/trimmed.js'
import { sampleRows } from './sample-rows.js'
import { detectEncoding } from './text/detect-encoding.js'
import { newlineOf } from './text/newline-of.js'
import { sampleText } from './text/sample-text.js'

const SAMPLE = 512 * 1024
const ROWS_SHOWN = 10
const LETTERS_SHOWN = 200

export interface Proposal {
  reading: Reading
  /** Empty when the file can be read without asking. */
  questions: Question[]
  sample: { header: string[]; rows: string[][] }
}

/**
 * Looks at a file and says how to read it. Its first half megabyte decides everything but the order of dates, for which
 * the rest is run through as well when the beginning leaves it open.
 * @param remembered readings of earlier files of the same source: one with the same header gives the columns
 * @param fileName may name the month that the file is of
 * @throws UnreadableFile for what is no table of text
 */
export async function proposeReading(
  bytes: AsyncIterable<Uint8Array>,
  remembered: Reading[] = [],
  fileName?: string,
): Promise<Proposal> {
  const { sample, whole, all, close } = await peek(bytes, SAMPLE)
  try {
    sniffFile(sample)
    const encoding = detectEncoding(sample)
    const text = await sampleText(sample, whole, encoding)
    const newline = newlineOf(text)
    const found = findHeader(text, newline, remembered)
    const rows = sampleRows(text, newline, found)
    const { columns, questions } = proposeColumns(found, rows)
    const reading = undated(found, columns, {
      encoding,
      newline: newline === '\r' ? newline : undefined,
    })
    const dates = await decideDates(reading, rows, {
      rest: whole ? undefined : all,
      remembered: found.remembered?.dateOrder,
      month: statedMonth(found.header, rows, fileName),
    })
    return {
      reading: { ...reading, dateOrder: dates.order, dateOrderReason: dates.reason },
      questions: dates.question ? [...questions, dates.question] : questions,
      sample: { header: found.header, rows: rows.slice(0, ROWS_SHOWN).map(shown) },
    }
  } finally {
    await close()
  }
}

function undated(
  { separator, headerLine, header }: FoundHeader,
  columns: Reading['columns'],
  text: Pick<Reading, 'encoding' | 'newline'>,
): Reading {
  return { ...text, separator, headerLine, header, columns, dateOrder: 'day-first' }
}

interface DateHints {
  rest?: AsyncIterable<Uint8Array>
  remembered?: Reading['dateOrder']
  month?: number
}

async function decideDates(reading: Reading, rows: string[][], { rest, ...hints }: DateHints) {
  const seen = evidenceOf(rows, reading.columns.paidOn)
  if (!rest || seen.isDecided || !seen.isOpen) return decideDateOrder(seen, hints)
  return decideDateOrder(await evidenceOfAll(rest, reading, recordForm(reading)), hints)
}

function shown(cells: string[]): string[] {
  return cells.slice(0, 100).map((cell) => trimmed(cell).slice(0, LETTERS_SHOWN))
}
