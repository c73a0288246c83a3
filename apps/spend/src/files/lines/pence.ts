const EXACT_LENGTH = 15

/** Adds up pounds written with two decimals, to the penny whatever their size. */
export class Pence {
  /** What fits a number exactly; the rest is carried over before it would not. */
  private small = 0
  private carried = 0n

  /** @param amount such as `-1234.50` */
  add(amount: string): void {
    if (amount.length > EXACT_LENGTH) {
      this.carried += penceOf(amount)
      return
    }
    this.small += Math.round(Number(amount) * 100)
    if (Math.abs(this.small) < 2 ** 51) return
    this.carried += BigInt(this.small)
    this.small = 0
  }

  get total(): bigint {
    return this.carried + BigInt(this.small)
  }
}

export function penceOf(amount: string): bigint {
  const [pounds = '0', pence = ''] = amount.split('.')
  return BigInt(`${pounds}${pence.padEnd(2, '0')}`)
}

/** `-1234.50` for -123450. */
export function poundsOf(pence: bigint): string {
  const digits = (pence < 0n ? -pence : pence).toString().padStart(3, '0')
  return `${pence < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
