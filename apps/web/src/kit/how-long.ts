const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A span of time in its largest fitting unit: `4.2 seconds`, `12 minutes`, `3 days`. */
export function howLong(seconds: number): string {
  if (seconds < MINUTE) return counted(Math.round(seconds * 10) / 10, 'second')
  if (seconds < HOUR) return counted(Math.floor(seconds / MINUTE), 'minute')
  if (seconds < 2 * DAY) return counted(Math.floor(seconds / HOUR), 'hour')
  return counted(Math.floor(seconds / DAY), 'day')
}

const WHEN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** An instant to the second, UK time: `10 August 2026 at 09:30:05`. */
export function whenExactly(instant: string): string {
  return WHEN.format(new Date(instant))
}

/** With commas: `1,240`. */
export function number(value: number): string {
  return value.toLocaleString('en-GB')
}

/** `1 mail`, `2 mails`. */
export function counted(value: number, noun: string): string {
  return `${number(value)} ${noun}${value === 1 ? '' : 's'}`
}
