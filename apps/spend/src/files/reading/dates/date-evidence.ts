import { isDay } from './calendar.js'
import { dateParts } from './date-parts.js'

const EXAMPLES = 3
const MONTHS_KEPT = 400

/** What the dates of a file say about the order in which they are written. Counts rows. */
export class DateEvidence {
  dayFirst = 0
  monthFirst = 0
  /** Both ways a real day, and not the same one. */
  ambiguous = 0
  /** Plain whatever the order: a month's name, the year first, 05/05/2020, a serial number. */
  plain = 0
  yearFirst = 0
  unreadable = 0
  /** Numbers with a year of two digits, which might as well be the day. */
  shortYears = 0
  readonly examples: { dayFirst: string[]; monthFirst: string[]; ambiguous: string[] } = {
    dayFirst: [],
    monthFirst: [],
    ambiguous: [],
  }
  /** yyyy-mm of every payment, if the ambiguous ones are read day first, or month first. */
  readonly months = { dayFirst: new Set<number>(), monthFirst: new Set<number>() }
  readonly distinctAmbiguous = new Set<string>()
  private readonly seen = new Map<string, (rows: number) => void>()

  add(text: string): void {
    const known = this.seen.get(text)
    if (known) return known(1)
    const count = this.learn(text)
    if (this.seen.size < 10_000 && text.length <= 12) this.seen.set(text, count)
    count(1)
  }

  get isDecided(): boolean {
    return (this.dayFirst === 0) !== (this.monthFirst === 0)
  }

  /** Whether the order matters to any row seen. */
  get isOpen(): boolean {
    return this.ambiguous + this.dayFirst + this.monthFirst > 0
  }

  private learn(text: string): (rows: number) => void {
    const parts = dateParts(text)
    if (!parts) return (rows) => (this.unreadable += rows)
    if (parts.form === 'plain') {
      this.keepMonths(parts.year, parts.month, parts.month)
      const yearFirst = /^\d{4}/.test(text) && !/^\d{5}/.test(text)
      return (rows) => {
        this.plain += rows
        if (yearFirst) this.yearFirst += rows
      }
    }
    return this.learnNumbers(text, parts.first, parts.second, parts.year)
  }

  private learnNumbers(text: string, first: number, second: number, year: number) {
    const asDayFirst = isDay(year, second, first)
    const asMonthFirst = isDay(year, first, second)
    if (!asDayFirst && !asMonthFirst) return (rows: number) => (this.unreadable += rows)
    if (first === second) {
      this.keepMonths(year, first, first)
      return (rows: number) => (this.plain += rows)
    }
    if (!/\d{4}/.test(text)) this.shortYears++
    const key = asDayFirst && asMonthFirst ? 'ambiguous' : asDayFirst ? 'dayFirst' : 'monthFirst'
    if (this.examples[key].length < EXAMPLES) this.examples[key].push(text)
    if (key === 'ambiguous') {
      this.keepMonths(year, second, first)
      if (this.distinctAmbiguous.size < MONTHS_KEPT) this.distinctAmbiguous.add(text)
    }
    return (rows: number) => (this[key] += rows)
  }

  private keepMonths(year: number, dayFirst: number, monthFirst: number): void {
    if (this.months.dayFirst.size < MONTHS_KEPT) this.months.dayFirst.add(year * 12 + dayFirst - 1)
    if (this.months.monthFirst.size < MONTHS_KEPT) {
      this.months.monthFirst.add(year * 12 + monthFirst - 1)
    }
  }
}
