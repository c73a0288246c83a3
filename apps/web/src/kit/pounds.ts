const POUNDS = /^(-?)(\d+)(?:\.(\d{1,2}))?$/

/** `1234567.8` as `£1,234,567.80`; below zero with a minus before the pound sign. To the penny. */
export function pounds(amount: string): string {
  const [, minus = '', whole = '0', pence = ''] = POUNDS.exec(amount) ?? []
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${minus}£${grouped}.${pence.padEnd(2, '0')}`
}

/** `£1.2 million`, where the exact sum stands elsewhere. */
export function roundPounds(amount: string): string {
  return `£${ROUND.format(Number(amount))}`
}

const ROUND = new Intl.NumberFormat('en-GB', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 3,
})

/** A share of 1 as `63%`; a little is never shown as none, nor nearly all as all. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100)
  if (share > 0 && rounded === 0) return 'under 1%'
  if (share < 1 && rounded === 100) return 'over 99%'
  return `${rounded}%`
}
