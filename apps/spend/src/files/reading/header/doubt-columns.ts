import { dateParts } from '../dates/date-parts.js'
import type { Question, Reading } from '../reading.js'
import type { ColumnProfile } from './column-profile.js'

/** What must be asked before the columns are believed, if anything. */
export function doubtColumns(
  columns: Reading['columns'],
  header: string[],
  profiles: ColumnProfile[],
  headless: boolean,
): Question | undefined {
  const missing = (['supplier', 'amount'] as const).filter((field) => columns[field] === undefined)
  const found = header.map((word) => (word === '' ? '(no heading)' : `"${word}"`)).join(', ')
  if (missing.length > 0) {
    const message = `No column for ${missing.join(' and ')} was found among: ${found}.`
    return { code: 'columns', message, choices: missing }
  }
  const date = header.find((word) => /\D/.test(word) && dateParts(word) !== undefined)
  if (date !== undefined) {
    const message = `The header holds a date (${date}): has a payment run into it, its line end lost?`
    return { code: 'columns', message }
  }
  const doubtful = doubts(columns, header, profiles)
  if (doubtful) return { code: 'columns', ...doubtful }
  if (!headless) return undefined
  return {
    code: 'columns',
    message:
      'The file has no header with known words: the columns are told by what stands in them. Are they right?',
  }
}

function doubts(columns: Reading['columns'], header: string[], profiles: ColumnProfile[]) {
  const { supplier = -1, amount = -1, paidOn } = columns
  if (isMostlyNot(profiles[amount], 'amounts')) {
    return doubt('amount', header[amount], 'hardly any amounts')
  }
  if ((profiles[supplier]?.digits ?? 0) > 0.5) {
    return doubt('supplier', header[supplier], 'mostly numbers, not names')
  }
  if (paidOn !== undefined && isMostlyNotDates(profiles[paidOn])) {
    return doubt('paidOn', header[paidOn], 'hardly any dates')
  }
  return undefined
}

function isMostlyNot(profile: ColumnProfile | undefined, what: 'amounts'): boolean {
  return profile !== undefined && profile.filled > 0 && profile[what] < 0.5
}

/** Days as numbers count here: the header has already called them dates. */
function isMostlyNotDates(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.filled > 0 && profile.dates + profile.digits < 0.5
}

function doubt(field: string, heading = '', what: string) {
  return { message: `The column "${heading}" (${field}) holds ${what}.`, choices: [field] }
}
