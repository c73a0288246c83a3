import { dayInWords } from '../../organisation/days.js'
import type { FileReading, SpendFile } from '../file-types.js'
import { readingText } from './text.js'

type DateOrder = FileReading['dateOrder']

const { dates: text } = readingText
const NUMBERS = /^(\d{1,4})[-./ ](\d{1,2})[-./ ](\d{1,4})(?:[ T].*)?$/
const PLACES: Record<DateOrder, readonly ['year' | 'month' | 'day', string, string]> = {
  'day-first': ['day', 'month', 'year'],
  'month-first': ['month', 'day', 'year'],
  'year-first': ['year', 'month', 'day'],
}

/** What days of this very file would be, read so: at most two, those first that tell orders apart. */
export function dateExamples(file: SpendFile, order: DateOrder): string {
  return datesIn(file)
    .map((written) => {
      const day = readAs(written, order)
      return day ? text.example(written, dayInWords(day)) : text.never(written)
    })
    .join('; ')
}

function datesIn({ sample, reading }: SpendFile): string[] {
  const column = reading?.columns.paidOn
  if (column === undefined || !sample) return []
  const cells = new Set(sample.rows.map((row) => (row[column] ?? '').trim()))
  const numbers = [...cells].filter((cell) => NUMBERS.test(cell))
  const telling = numbers.filter(
    (cell) => readAs(cell, 'day-first') !== readAs(cell, 'month-first'),
  )
  return (telling.length > 0 ? telling : numbers).slice(0, 2)
}

/** `yyyy-mm-dd`, or nothing where it would be no day. */
export function readAs(written: string, order: DateOrder): string | undefined {
  const [, ...parts] = NUMBERS.exec(written) ?? []
  const by = Object.fromEntries(PLACES[order].map((place, at) => [place, parts[at] ?? '']))
  const { year = '', month = '', day = '' } = by
  if (year.length !== 2 && year.length !== 4) return undefined
  const full = year.length === 2 ? `20${year}` : year
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}
