import type { MatchedFacts } from './matched-facts.js'

const NOTHING = /^0+(\.0+)?$/

/**
 * The amounts in pounds that a value range is held against: the whole, and each lot, since a lot
 * is what a small firm can take on. Zero is how notices leave the field out, and a foreign currency
 * (some lots are in AED where the whole is in GBP) can't be compared: neither counts as stated.
 */
export function statedValues({ value, lots }: Pick<MatchedFacts, 'value' | 'lots'>): string[] {
  const amounts = [value, ...lots.map((lot) => lot.value)].flatMap((money) =>
    money?.currency === 'GBP' && !NOTHING.test(money.amount) ? [money.amount] : [],
  )
  return [...new Set(amounts)]
}
