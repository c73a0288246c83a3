const LONDON = 'Europe/London'

const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
})

/** UK date: `14 September 2026`. */
export function day(instant: string): string {
  return DAY.format(new Date(instant))
}

/** UK date and time: `14 September 2026 at 5:00 pm`; noon and midnight by name, as mails have it. */
export function dayAndTime(instant: string): string {
  const time = TIME.format(new Date(instant)).replace(/\s/, ' ')
  return `${day(instant)} at ${BY_NAME[time] ?? time}`
}

/** `12:00 pm` is read both ways. */
const BY_NAME: Readonly<Record<string, string>> = {
  '12:00 pm': '12 noon',
  '12:00 am': '12 midnight',
}

/** `£240,000`, pence only where there are any; another currency by its own sign. */
export function money({ amount, currency }: { amount: string; currency: string }): string {
  const digits = /\.\d*[1-9]/.test(amount) ? 2 : 0
  // A decimal text keeps every digit, where a number would not.
  return formatOf(currency, digits).format(amount as unknown as number)
}

const FORMATS = new Map<string, Intl.NumberFormat>()

/** Made once: making one takes as long as a hundred uses. */
function formatOf(currency: string, digits: number): Intl.NumberFormat {
  const key = `${currency} ${digits}`
  const known = FORMATS.get(key)
  if (known) return known
  const format = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  FORMATS.set(key, format)
  return format
}

export function count(value: number): string {
  return value.toLocaleString('en-GB')
}
