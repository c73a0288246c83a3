const DECIMAL = /^(-?)(\d+)(?:\.(\d{1,2}))?$/

/**
 * Pounds as a decimal text, such as PostgreSQL gives, as whole pence.
 * @throws Error for what is no amount: sums must never be silently wrong
 */
export function pence(pounds: string): bigint {
  const [, sign = '', whole, rest = ''] = DECIMAL.exec(pounds) ?? []
  if (whole === undefined) throw new Error('an amount is no decimal number with up to two decimals')
  const amount = BigInt(whole) * 100n + BigInt(rest.padEnd(2, '0'))
  return sign === '-' ? -amount : amount
}

/** Whole pence as pounds with two decimals. */
export function pounds(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

export function sumOf(amounts: Iterable<string>): string {
  let sum = 0n
  for (const amount of amounts) sum += pence(amount)
  return pounds(sum)
}

/**
 * A part of a whole, 0 to 1, to four decimals, half up; undefined where that says nothing: the whole
 * is not above zero, or credits drive the part below zero or above the whole.
 */
export function fraction(part: bigint, whole: bigint): number | undefined {
  if (whole <= 0n || part < 0n || part > whole) return undefined
  return Number((part * 20_000n + whole) / (whole * 2n)) / 10_000
}
