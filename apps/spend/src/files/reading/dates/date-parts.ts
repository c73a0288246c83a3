/** A date as it is written: three numbers in their order, or day, month and year where a name tells the month. */
export type DateParts =
  | { form: 'numbers'; first: number; second: number; year: number }
  | { form: 'plain'; day: number; month: number; year: number }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "Wednesday, 23rd September 2020 00:00:00" and a little. */
const LONGEST = 50

const TIME = String.raw`(?:[ T]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[ap]m|z)?)?$`
const NUMBERS = new RegExp(
  String.raw`^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})` + TIME,
  'i',
)
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})` + TIME, 'i')
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)$/
const DAY_NAME = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i
const MONTH_NAMED = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.,]*([a-z]{3,9})[\s\-/.,]*(\d{4}|\d{2})` + TIME,
  'i',
)
const MONTH_NAME_FIRST = new RegExp(
  String.raw`^([a-z]{3,9})[\s\-/.,]+(\d{1,2})(?:st|nd|rd|th)?[\s\-/.,]+(\d{4})` + TIME,
  'i',
)
/** Days since 1899-12-30, as spreadsheets count, of the years 2000 to 2049. */
const SERIAL = /^(3[6-9]\d{3}|4\d{4}|5[0-4]\d{3})(?:\.\d+)?$/

/** What is written in a date's cell. Undefined when it is no date. */
export function dateParts(text: string): DateParts | undefined {
  if (text.length > LONGEST) return undefined
  const numbers = NUMBERS.exec(text)
  if (numbers) {
    const [, first, second, year] = numbers
    return { form: 'numbers', first: Number(first), second: Number(second), year: fullYear(year) }
  }
  const iso = YEAR_FIRST.exec(text) ?? COMPACT.exec(text)
  if (iso) return plain(iso[3], Number(iso[2]), iso[1])
  if (SERIAL.test(text)) return fromSerial(Math.floor(Number(text)))
  return namedMonth(text.replace(DAY_NAME, ''))
}

function namedMonth(text: string): DateParts | undefined {
  const dayFirst = MONTH_NAMED.exec(text)
  if (dayFirst) return plain(dayFirst[1], monthOf(dayFirst[2]), dayFirst[3])
  const monthFirst = MONTH_NAME_FIRST.exec(text)
  return monthFirst ? plain(monthFirst[2], monthOf(monthFirst[1]), monthFirst[3]) : undefined
}

function plain(day = '', month: number, year = ''): DateParts {
  return { form: 'plain', day: Number(day), month, year: fullYear(year) }
}

/** 0 for what is no month's name; "Sept" and whole names begin alike. */
function monthOf(name = ''): number {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return month > 0 && isNameOf(name.toLowerCase(), month) ? month : 0
}

const NAMES =
  `january february march april may june july august september october november december`.split(' ')

function isNameOf(name: string, month: number): boolean {
  return (NAMES[month - 1] ?? '').startsWith(name)
}

function fullYear(year = ''): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

function fromSerial(days: number): DateParts {
  const date = new Date(Date.UTC(1899, 11, 30 + days))
  return {
    form: 'plain',
    day: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
    year: date.getUTCFullYear(),
  }
}
