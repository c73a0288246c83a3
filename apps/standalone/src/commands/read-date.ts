import { toInstant } from '@inroad/pipeline/ocds/release/instants'
import { InvalidArgumentError } from 'commander'

/** An option's date, or date and time: a day alone is its beginning in the United Kingdom. */
export function readDate(text: string): Date {
  const instant = toInstant(text)
  if (instant !== undefined) return new Date(instant)
  throw new InvalidArgumentError('Write a date, such as 2026-08-12 or 2026-08-12T09:00:00Z')
}
