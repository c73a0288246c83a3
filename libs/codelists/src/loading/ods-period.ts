import type { Fault } from './list-format.js'

/** Days as `yyyy-mm-dd`, absent where the file says nothing. */
export interface Period {
  validFrom?: string
  validTo?: string
}

/** Reads the opening and closing days of an ODS report, `20240401` or empty. */
export function odsPeriod(open: string, close: string): Period | Fault<'open' | 'close'> {
  const validFrom = isoDay(open)
  const validTo = isoDay(close)
  if (validFrom === null) return { fault: 'open', reason: notADay(open) }
  if (validTo === null) return { fault: 'close', reason: notADay(close) }
  if (validFrom && validTo && validTo < validFrom) {
    return { fault: 'close', reason: 'it lies before the opening day. Correct one of the two' }
  }
  return { validFrom, validTo }
}

/** Undefined when empty, null when it is no day. */
function isoDay(text: string): string | null | undefined {
  if (text === '') return undefined
  const day = text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? null : day
}

function notADay(text: string): string {
  return `"${text.slice(0, 20)}" is not a day. Write it as yyyymmdd, such as 20220701`
}
