import { moneyInWords } from './money.js'

describe('moneyInWords', () => {
  it.each([
    ['240000.00', 'GBP', '£240,000'],
    ['240000', 'GBP', '£240,000'],
    ['1234.5', 'GBP', '£1,234.50'],
    ['9007199254740993.01', 'GBP', '£9,007,199,254,740,993.01'],
    ['1000', 'AED', 'AED 1,000'],
    ['0', 'EUR', '€0'],
  ])('says %s %s as %s', (amount, currency, words) => {
    expect(moneyInWords({ amount, currency })).toBe(words)
  })
})
