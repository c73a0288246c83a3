import type { DateOrder } from '../reading.js'
import { isDay, written } from './calendar.js'
import { dateParts } from './date-parts.js'

export type DateFault = 'date-unreadable' | 'date-contradicts-order' | 'date-impossible'

export type DateRead = { day: string; fault?: undefined } | { day?: undefined; fault: DateFault }

/** A date's cell in the file's order. A date that fits only another order is a fault, never turned round. */
export function readDate(text: string, order: DateOrder): DateRead {
  const parts = dateParts(text)
  if (!parts) return { fault: 'date-unreadable' }
  if (parts.form === 'plain')
    return day(parts.year, parts.month, parts.day) ?? { fault: 'date-impossible' }
  const { first, second, year } = parts
  if (order === 'year-first') return { fault: 'date-contradicts-order' }
  const [asWritten, turned] =
    order === 'day-first'
      ? [day(year, second, first), day(year, first, second)]
      : [day(year, first, second), day(year, second, first)]
  return asWritten ?? { fault: turned ? 'date-contradicts-order' : 'date-impossible' }
}

const REMEMBERED = 10_000
/** Longer texts may be slices that would keep the whole block of text they were cut from in memory. */
const SHORT = 12

/** `readDate` for a whole file, whose rows share few dates. */
export function dateReader(order: DateOrder): (text: string) => DateRead {
  const known = new Map<string, DateRead>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    const read = readDate(text, order)
    if (text.length <= SHORT) {
      if (known.size >= REMEMBERED) known.clear()
      known.set(text, read)
    }
    return read
  }
}

function day(year: number, month: number, day: number): DateRead | undefined {
  return isDay(year, month, day) ? { day: written(year, month, day) } : undefined
}
