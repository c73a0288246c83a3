import type { Money } from '@inroad/events/shapes'

/** `£240,000`, `£1,234.50`, `AED 1,000`: exact to the penny, never through a binary fraction. */
export function moneyInWords({ amount, currency }: Money): string {
  const format = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  })
  return format.format(amount as Intl.StringNumericLiteral).replaceAll('\u00a0', ' ')
}
