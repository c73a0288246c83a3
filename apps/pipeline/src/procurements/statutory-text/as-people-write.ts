import type { Money } from '@inroad/events/shapes'
import { withThousands } from '../../ocds/release/decimals.js'

const DATE = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long' })
const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
})

/** `14 September 2026, 12:00 pm`, in UK time. */
export function ukMoment(instant: string | undefined): string | undefined {
  if (instant === undefined) return undefined
  const moment = new Date(instant)
  return `${DATE.format(moment)}, ${TIME.format(moment)}`
}

/** The day in the UK, `14 September 2026`. */
export function ukDate(moment: Date): string {
  return DATE.format(moment)
}

/** A `YYYY-MM-DD` as `14 September 2026`. */
export function ukDay(day: string | undefined): string | undefined {
  return day && DATE.format(new Date(`${day}T12:00:00Z`))
}

/** `£240,000 excluding VAT`, `£240,000.50 excluding VAT` */
export function money(value: Money | undefined): string | undefined {
  if (!value) return undefined
  const { amount, currency } = value
  const sign = currency === 'GBP' ? '£' : `${currency} `
  const [pounds, pence] = amount.split('.')
  const whole = pence === undefined ? '' : `.${pence.padEnd(2, '0')}`
  return `${sign}${withThousands(pounds ?? amount)}${whole} excluding VAT`
}

export function yesOrNo(answer: boolean | undefined): string | undefined {
  return answer === undefined ? undefined : answer ? 'Yes' : 'No'
}

/** `33141200 - Catheters`, a line each. */
export function coded(codes: readonly string[], labels: ReadonlyMap<string, string>): string {
  return codes
    .map((code) => {
      const label = labels.get(code)
      return label === undefined ? code : `${code} - ${label}`
    })
    .join('\n')
}
