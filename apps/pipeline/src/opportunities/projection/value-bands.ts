/**
 * Amounts by size, so that a range of values is looked up like any other facet: the bands begin at 1,
 * 2 and 5 times each power of ten. `v:5e4` holds 50,000 up to, not including, 100,000.
 */
const STEPS = [1, 2, 5]
/** Digits before the point. */
const LONGEST = 16

export const NO_VALUE = 'v:none'

/** In rising order. */
const BANDS = Array.from({ length: LONGEST }, (_, power) => STEPS.map((step) => ({ step, power })))
  .flat()
  .map(({ step, power }) => `v:${step}e${power}`)

/** @param amount pounds in decimal digits; below 1 it counts with 1 */
export function valueBand(amount: string): string {
  return BANDS[place(amount)] ?? 'v:1e0'
}

/** The bands that a range reaches into. */
export function bandsBetween(from: string | undefined, to: string | undefined): string[] {
  const first = from === undefined ? 0 : place(from)
  const last = to === undefined ? BANDS.length - 1 : place(to)
  return BANDS.slice(first, last + 1)
}

function place(amount: string): number {
  const digits = (amount.split('.')[0] ?? '').replace(/^0+/, '')
  if (digits === '') return 0
  const step = STEPS.findLastIndex((one) => one <= Number(digits[0]))
  return Math.min(BANDS.length - 1, (digits.length - 1) * STEPS.length + step)
}
