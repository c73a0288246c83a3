import type { DateOrder, Question } from '../reading.js'
import type { DateEvidence } from './date-evidence.js'

export interface DateOrderDecision {
  order: DateOrder
  /** Why, in words for whoever confirms the reading. */
  reason: string
  question?: Question
}

export interface OrderHints {
  /** Of an earlier file of this source with the same header. */
  remembered?: DateOrder
  /** 1 to 12: of the month that the file says it is of. */
  month?: number
}

/**
 * One order for the whole file. Days above 12 prove it. Without such proof it is decided only where one order puts
 * all payments into a single month (or the month that the file is said to be of) and the other scatters them, or
 * where the source's earlier files say; else it is asked.
 */
export function decideDateOrder(seen: DateEvidence, hints: OrderHints = {}): DateOrderDecision {
  if (seen.yearFirst > 0 && seen.shortYears > 0) return askAboutYears(seen)
  if (seen.dayFirst > 0 && seen.monthFirst > 0) return decideContradiction(seen)
  if (seen.dayFirst > 0) return proven('day-first', seen.examples.dayFirst[0])
  if (seen.monthFirst > 0) return proven('month-first', seen.examples.monthFirst[0])
  if (seen.ambiguous === 0) return withoutNumbers(seen)
  return byMonths(seen, hints) ?? byMemory(hints) ?? ask(seen)
}

function proven(order: DateOrder, example = ''): DateOrderDecision {
  return { order, reason: `${example} can only be read ${order}.` }
}

function withoutNumbers(seen: DateEvidence): DateOrderDecision {
  const yearFirst = seen.yearFirst > 0 && seen.yearFirst === seen.plain
  return yearFirst
    ? { order: 'year-first', reason: 'All dates begin with the year.' }
    : { order: 'day-first', reason: 'No date of the file depends on the order.' }
}

/** The few must not turn the many round: they are rejected and shown, unless dates that fit both are there too. */
function decideContradiction(seen: DateEvidence): DateOrderDecision {
  const order = seen.dayFirst >= seen.monthFirst ? 'day-first' : 'month-first'
  const [day] = seen.examples.dayFirst
  const [month] = seen.examples.monthFirst
  const what =
    `${seen.dayFirst} rows can only be read day first (${day}), ` +
    `${seen.monthFirst} only month first (${month})`
  if (seen.ambiguous === 0) {
    return { order, reason: `${what}: the rows of the rarer order are rejected.` }
  }
  const both = `${seen.ambiguous} rows could be either (${seen.examples.ambiguous[0]})`
  return { order, reason: what, question: question(`${what}, and ${both}.`) }
}

const SCATTERED = 3

function byMonths(seen: DateEvidence, { month }: OrderHints): DateOrderDecision | undefined {
  const { dayFirst, monthFirst } = seen.months
  return (
    single('day-first', dayFirst, monthFirst, month) ??
    single('month-first', monthFirst, dayFirst, month)
  )
}

function single(order: DateOrder, one: Set<number>, other: Set<number>, stated?: number) {
  const [only] = one
  if (one.size !== 1 || only === undefined) return undefined
  const isStated = stated !== undefined && only % 12 === stated - 1
  const otherIsStated =
    stated !== undefined && [...other].every((month) => month % 12 === stated - 1)
  if (isStated && !otherIsStated) {
    return {
      order,
      reason: `Read ${order}, all payments fall into the month that the file is said to be of.`,
    }
  }
  if (stated !== undefined || other.size < SCATTERED) return undefined
  return {
    order,
    reason: `Read ${order}, all payments fall into one month; the other way they scatter over ${other.size}.`,
  }
}

function byMemory({ remembered }: OrderHints): DateOrderDecision | undefined {
  if (!remembered) return undefined
  return { order: remembered, reason: 'As in an earlier file of this source with the same header.' }
}

function ask(seen: DateEvidence): DateOrderDecision {
  const examples = seen.examples.ambiguous.join(', ')
  return {
    order: 'day-first',
    reason: 'Not yet decided.',
    question: question(
      `All ${seen.ambiguous} dates can be read day first or month first, for example ${examples}.`,
    ),
  }
}

/** 20-04-13 below 2020-04-12 is hardly a day of 2013. */
function askAboutYears({ examples }: DateEvidence): DateOrderDecision {
  const [example = ''] = [...examples.dayFirst, ...examples.monthFirst, ...examples.ambiguous]
  const message = `Some dates begin with a year of four digits, others have one of two: ${example}.`
  return {
    order: 'year-first',
    reason: 'Not yet decided.',
    question: { code: 'date-order', message, choices: ['year-first', 'day-first', 'month-first'] },
  }
}

function question(message: string): Question {
  return { code: 'date-order', message, choices: ['day-first', 'month-first'] }
}
