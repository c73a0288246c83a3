const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const TIME = /^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?$/i

/** An instant as clocks in the UK show it: `2026-09-14` and `12:00`. */
export function ukParts(instant: string): { day: string; time: string } {
  const parts = PARTS.formatToParts(new Date(instant))
  const at = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return {
    day: `${at('year')}-${at('month')}-${at('day')}`,
    time: `${at('hour')}:${at('minute')}`,
  }
}

/**
 * The instant at which clocks in the UK show this, RFC 3339 with its offset. In the hour that comes
 * twice in October, the first; what the clocks skip in March is taken as winter time.
 */
export function ukInstant(day: string, time: string): string {
  const summer = `${day}T${time}:00+01:00`
  const shown = ukParts(summer)
  return shown.day === day && shown.time === time ? summer : `${day}T${time}:00+00:00`
}

/** `12:00`, `9.30am`, `5pm`, `noon` as hours and minutes. */
export function readTime(typed: string): string | undefined {
  if (/^(noon|midday)$/i.test(typed)) return '12:00'
  const [, hours = '', minutes = '00', half = ''] = TIME.exec(typed) ?? []
  // A number alone may mean either half of the day.
  if (hours === '' || (half === '' && !/[:.]/.test(typed))) return undefined
  const hour = half === '' ? Number(hours) : hourOf(Number(hours), half)
  if (hour > 23 || Number(minutes) > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

/** Of the 24; beyond them where there is no such hour in half a day. */
function hourOf(hours: number, half: string): number {
  if (hours < 1 || hours > 12) return Infinity
  return (hours % 12) + (/pm/i.test(half) ? 12 : 0)
}

export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && iso(day) === text
}

function iso(day: Date): string {
  return day.toISOString().slice(0, 10)
}
