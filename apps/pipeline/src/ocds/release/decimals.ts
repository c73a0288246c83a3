const NUMBER = /^(-)?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/
const MOST_DIGITS = 16
const LONGEST_SOURCE = 100

/**
 * An amount of money from a JSON number's own digits, without going through a floating point number:
 * at most 16 digits and two places, rounded half up, without superfluous zeros in front.
 * @returns undefined when it is no number, is below zero, or needs more digits (`1e9999`)
 */
export function toDecimal(source: string): string | undefined {
  const match = source.length > LONGEST_SOURCE ? undefined : NUMBER.exec(source.trim())
  if (!match) return undefined
  const [, minus, whole = '', fraction = '', exponent = '0'] = match
  const digits = (whole + fraction).replace(/^0+/, '')
  if (digits === '') return '0'
  const places = fraction.length - Number(exponent)
  if (minus || digits.length - places > MOST_DIGITS) return undefined
  return written(roundedAt(digits, places - 2))
}

function written(pence: bigint): string | undefined {
  const text = pence.toString().padStart(3, '0')
  const [pounds, rest] = [text.slice(0, -2), text.slice(-2)]
  if (pounds.length > MOST_DIGITS) return undefined
  return rest === '00' ? pounds : `${pounds}.${rest}`
}

/** The digits with so many taken off their end, or zeros added when it is below none. */
function roundedAt(digits: string, off: number): bigint {
  if (off <= 0) return BigInt(digits) * 10n ** BigInt(-off)
  const divisor = 10n ** BigInt(off)
  return (BigInt(digits) * 2n + divisor) / (divisor * 2n)
}

/** Whether an amount that `toDecimal` gave is nothing at all. */
export function isZero(decimal: string): boolean {
  return /^[0.]*$/.test(decimal)
}

/** The same amount written as people read it: `240000.50` is `240,000.50`. */
export function withThousands(decimal: string): string {
  const [whole = '', pence] = decimal.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return pence === undefined ? grouped : `${grouped}.${pence}`
}
