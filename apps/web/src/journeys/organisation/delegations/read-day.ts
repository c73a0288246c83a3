import { one, type Fields } from '../../../kit/visit.js'

/** The three parts of a day as they were typed. */
export interface TypedDay {
  day: string
  month: string
  year: string
}

export function typedDay(body: Fields, name: string): TypedDay {
  const part = (of: string) => one(body[`${name}-${of}`])
  return { day: part('day'), month: part('month'), year: part('year') }
}

export function isEmptyDay({ day, month, year }: TypedDay): boolean {
  return day + month + year === ''
}

/** `yyyy-mm-dd`, or nothing where the parts are no day. */
export function readDay({ day, month, year }: TypedDay): string | undefined {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}
