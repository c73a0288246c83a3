/** A share of 1 with one decimal: `24.3%`; a little is never shown as none, nor nearly all as all. */
export function share(of: number): string {
  const rounded = Math.round(of * 1000) / 10
  if (of > 0 && rounded === 0) return 'under 0.1%'
  if (of < 1 && rounded === 100) return 'over 99.9%'
  return `${rounded.toFixed(1)}%`
}

/** In percentage points, with its sign: `+1.2`, `−0.4`. */
export function points(of: number): string {
  const rounded = Math.round(of * 1000) / 10
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : ''
  return `${sign}${Math.abs(rounded).toFixed(1)}`
}

/** `2020/21` for 2020: 1 April 2020 to 31 March 2021. */
export function yearName(financialYear: number): string {
  return `${financialYear}/${String((financialYear + 1) % 100).padStart(2, '0')}`
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })
const SHORT_MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short' })

/** `2020-04-30` as `30 April 2020`. */
export function dayName(day: string): string {
  return DAY.format(new Date(day))
}

/** `2020-04-01` as `April 2020`. */
export function monthName(day: string): string {
  return MONTH.format(new Date(day))
}

/** `2020-04-01` as `Apr`. */
export function shortMonth(day: string): string {
  return SHORT_MONTH.format(new Date(day))
}
