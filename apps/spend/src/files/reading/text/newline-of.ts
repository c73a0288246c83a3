import { countOf } from '../records/count-of.js'

const LOOKED_AT = 60_000

/**
 * How lines end, by the beginning of a text; CR LF counts as LF. Old spreadsheets end rows with CR alone and have LF
 * inside cells.
 */
export function newlineOf(text: string): '\n' | '\r' {
  const start = text.slice(0, LOOKED_AT)
  const alone = countOf(start, '\r') - countOf(start, '\r\n')
  return alone > countOf(start, '\n') ? '\r' : '\n'
}
