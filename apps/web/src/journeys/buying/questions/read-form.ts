import type { FieldProblem } from '../../../kit/page-errors.js'
import { one, type Fields } from '../../../kit/visit.js'
import { formText } from './form-text.js'
import type { Values } from './question.js'
import { isDay, readTime, ukInstant, ukParts } from './uk-time.js'

/** What was read of some fields, or what is wrong with them; null where they are empty. */
export type Read<Value> = { value: Value | null } | { faults: FieldProblem[] }

/** Text as it was typed, with one kind of line end. */
export function textOf(body: Fields, name: string): string {
  return one(body[name]).replace(/\r\n?/g, '\n')
}

export function linesOf(body: Fields, name: string): string[] {
  return textOf(body, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The three inputs of a date. */
export function dayOf(body: Fields, name: string): Read<string> {
  const [day, month, year] = PARTS.map((part) => one(body[`${name}-${part}`]))
  if (!day && !month && !year) return { value: null }
  const text = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  if (isDay(text)) return { value: text }
  return { faults: [{ field: `${name}-day`, message: formText.notADay }] }
}

const PARTS = ['day', 'month', 'year']

/** A date and the time beside it, as the UK's clocks show them. */
export function momentOf(body: Fields, name: string): Read<string> {
  const day = dayOf(body, name)
  if ('faults' in day) return day
  const typed = one(body[`${name}-time`])
  const time = readTime(typed)
  if (day.value === null) {
    return typed ? fault(`${name}-day`, formText.timeWithoutDay) : { value: null }
  }
  if (!time) return fault(`${name}-time`, formText.notATime)
  return { value: ukInstant(day.value, time) }
}

/** What the inputs of a date show. */
export function dayValues(name: string, day: string | undefined): Values {
  const [year, month, date] = day?.split('-').map((part) => part.replace(/^0/, '')) ?? []
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

export function momentValues(name: string, instant: string | undefined): Values {
  if (instant === undefined) return {}
  const { day, time } = ukParts(instant)
  return { ...dayValues(name, day), [`${name}-time`]: time }
}

/** Pounds as people type them: `240,000`, `£2,500.50`. */
export function amountOf(typed: string): string | undefined {
  const plain = typed.replace(/[£,\s]/g, '')
  return /^\d{1,16}(\.\d{1,2})?$/.test(plain) && /[1-9]/.test(plain) ? plain : undefined
}

export function fault(field: string, message: string): { faults: FieldProblem[] } {
  return { faults: [{ field, message }] }
}
