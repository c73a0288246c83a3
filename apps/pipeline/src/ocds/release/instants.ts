const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?([Zz]|[+-]\d{2}:?\d{2})?$/
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MINUTE = 60_000
const MOST_OFFSET = 14 * 60

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  timeZoneName: 'longOffset',
})

/**
 * Reads a date or date and time as publishers write it, and gives an RFC 3339 instant that keeps the
 * offset written there. Without an offset it is United Kingdom local time.
 * @param edge which moment a date without a time stands for: the first of that day or its last second
 * @returns undefined when it is no date, such as `TBC` or 30 February
 */
export function toInstant(text: string, edge: 'start' | 'end' = 'start'): string | undefined {
  const trimmed = text.trim()
  if (DAY.test(trimmed)) {
    return toInstant(`${trimmed}T${edge === 'start' ? '00:00:00' : '23:59:59'}`)
  }
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone] =
    INSTANT.exec(trimmed) ?? []
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  if (!isOnTheCalendar(wall)) return undefined
  const offset = zone === undefined ? londonOffset(wall) : writtenOffset(zone)
  return offset && `${wall}${fraction}${offset}`
}

/** Whether two instants are the same moment, whatever offset each is written with. */
export function sameInstant(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return Date.parse(one) === Date.parse(other)
}

function isOnTheCalendar(wall: string): boolean {
  const time = Date.parse(`${wall}Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(wall)
}

function writtenOffset(zone: string): string | undefined {
  if (/^z$/i.test(zone)) return 'Z'
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  const size = Number(hours) * 60 + Number(minutes)
  return size <= MOST_OFFSET && Number(minutes) < 60 ? `${sign}${hours}:${minutes}` : undefined
}

/** The offset of London when its clocks show this; in the hour that happens twice, the later. */
function londonOffset(wall: string): string {
  const asIfUtc = Date.parse(`${wall}Z`)
  return offsetAt(asIfUtc - minutesOf(offsetAt(asIfUtc)) * MINUTE)
}

function offsetAt(time: number): string {
  const parts = LONDON.formatToParts(time)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return /^GMT([+-]00:00)?$/.test(name) ? 'Z' : name.replace('GMT', '')
}

function minutesOf(offset: string): number {
  return offset === 'Z' ? 0 : Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))
}
