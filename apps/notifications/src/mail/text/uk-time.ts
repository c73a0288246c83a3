const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
})

/**
 * An RFC 3339 instant as people in the United Kingdom say it, in their own time, summer or winter:
 * `Monday 14 September 2026 at 12 noon (UK time)`.
 */
export function ukTime(instant: string): string {
  const parts = new Map(
    PARTS.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  const date = `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`
  return `${date} at ${clock(Number(part('hour')), part('minute'))} (UK time)`
}

/** "12am" and "12pm" are read both ways, so noon and midnight are named. */
function clock(hour: number, minute: string): string {
  if (minute === '00' && hour === 12) return '12 noon'
  if (minute === '00' && hour === 0) return 'midnight, as the day begins'
  const twelve = hour % 12 === 0 ? 12 : hour % 12
  const minutes = minute === '00' ? '' : `:${minute}`
  return `${twelve}${minutes}${hour < 12 ? 'am' : 'pm'}`
}
