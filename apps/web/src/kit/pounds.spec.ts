import { percent, pounds } from './pounds.js'

describe('amounts of money', () => {
  it.each([
    ['0', '£0.00'],
    ['999.5', '£999.50'],
    ['1234567.89', '£1,234,567.89'],
    ['-12000.10', '-£12,000.10'],
    ['9007199254740993.01', '£9,007,199,254,740,993.01'],
  ])('%s is shown to the penny as %s', (amount, shown) => {
    expect(pounds(amount)).toBe(shown)
  })
})

describe('shares', () => {
  it.each([
    [0, '0%'],
    [0.001, 'under 1%'],
    [0.634, '63%'],
    [0.9999, 'over 99%'],
    [1, '100%'],
  ])('%s is shown as %s', (share, shown) => {
    expect(percent(share)).toBe(shown)
  })
})
