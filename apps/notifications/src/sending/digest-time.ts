import type { Frequency } from '../subscriptions/frequency.js'

/** Early enough to be read before the working day. UK time, summer and winter. */
const HOUR = 7
const MONDAY = 1
const DAY = 86_400_000

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  hourCycle: 'h23',
})

/**
 * When the next collected mail of a frequency goes out, strictly after an instant: 07:00 UK time, on
 * Mondays for `weekly`. The clocks change at 01:00 UTC, so there is one 07:00 each day.
 */
export function nextDigest(frequency: Exclude<Frequency, 'at-once'>, after: Date): Date {
  const { year, month, day } = londonParts(after)
  for (let ahead = 0; ; ahead += 1) {
    const noon = new Date(Date.UTC(year, month - 1, day + ahead, 12))
    const at = sevenOn(noon)
    const wanted = frequency === 'daily' || noon.getUTCDay() === MONDAY
    if (wanted && at > after) return at
  }
}

/** 07:00 in London on the day of a UTC noon: UTC in winter, an hour earlier in summer. */
function sevenOn(noon: Date): Date {
  const summer = londonParts(noon).hour - noon.getUTCHours()
  return new Date(noon.getTime() - DAY / 2 + (HOUR - summer) * (DAY / 24))
}

function londonParts(instant: Date): { year: number; month: number; day: number; hour: number } {
  const parts = new Map(LONDON.formatToParts(instant).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type))
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour') }
}
