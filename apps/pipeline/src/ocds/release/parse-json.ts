const MONEY = new Set(['amount', 'amountGross'])
/** What PostgreSQL's jsonb cannot hold: U+0000 and halves of surrogate pairs. */
const UNSTORABLE = /\0|\p{Surrogate}/gu

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown
const parse = JSON.parse as (text: string, reviver: Reviver) => unknown

/**
 * Parses JSON without losing what a floating point number would: amounts of money, and numbers too
 * large for one (`1e9999`), come as the text they are written with.
 * @throws SyntaxError, or RangeError when it is nested too deeply
 */
export function parseJson(text: string): unknown {
  return parse(text, (key, value, { source }) => {
    if (key === '__proto__') return undefined
    if (typeof value === 'string') return value.replace(UNSTORABLE, '\ufffd')
    if (typeof value !== 'number') return value
    return MONEY.has(key) || !Number.isFinite(value) ? source : value
  })
}
