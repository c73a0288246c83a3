import { readAmount } from './read-amount.js'

describe('an amount', () => {
  it.each([
    ['1234.5', '1234.50'],
    ['1234', '1234.00'],
    ['1234.500', '1234.50'],
    ['67,132.60', '67132.60'],
    ['1,234,567.89', '1234567.89'],
    ['£1,234.56', '1234.56'],
    ['Â£1,234.56', '1234.56'],
    [' £38,148.43 ', '38148.43'],
    ['£ 500', '500.00'],
    ['1 234.56', '1234.56'],
    ['1\u00a0234\u00a0567', '1234567.00'],
    ['GBP 100', '100.00'],
    ['100.00 GBP', '100.00'],
    ['-85,260.00', '-85260.00'],
    ['- 500', '-500.00'],
    ['-£500', '-500.00'],
    ['£-500', '-500.00'],
    ['(500)', '-500.00'],
    ['(£1,500.25)', '-1500.25'],
    ['£(500)', '-500.00'],
    ['500.00-', '-500.00'],
    ['−12.30', '-12.30'],
    ['–12.30', '-12.30'],
    ['+12.30', '12.30'],
    ['.5', '0.50'],
    ['5.', '5.00'],
    ['000123.45', '123.45'],
    ['0', '0.00'],
    ['-0.00', '0.00'],
    ['9999999999999999.99', '9999999999999999.99'],
  ])('%j is %s', (cell, amount) => {
    expect(readAmount(cell)).toEqual({ amount })
  })

  it.each([
    ['', 'amount-missing'],
    ['  ', 'amount-missing'],
    [' -   ', 'amount-missing'],
    ['n/a', 'amount-unreadable'],
    ['12.345', 'amount-too-precise'],
    ['1234.005', 'amount-too-precise'],
    ['12,34', 'amount-unreadable'],
    ['1.234,56', 'amount-unreadable'],
    ['1,2345', 'amount-unreadable'],
    ['1,23,456.00', 'amount-unreadable'],
    [',500', 'amount-unreadable'],
    ['1..5', 'amount-unreadable'],
    ['.', 'amount-unreadable'],
    ['-', 'amount-missing'],
    ['--5', 'amount-unreadable'],
    ['-(500)', 'amount-unreadable'],
    ['(500', 'amount-unreadable'],
    ['500)', 'amount-unreadable'],
    ['1.2E+05', 'amount-exponent'],
    ['1e5', 'amount-exponent'],
    ['#REF!', 'amount-spreadsheet-error'],
    ['#N/A', 'amount-spreadsheet-error'],
    ['########', 'amount-spreadsheet-error'],
    ['€500', 'amount-other-currency'],
    ['$1,000', 'amount-other-currency'],
    ['500 EUR', 'amount-other-currency'],
    ['12345678901234567', 'amount-too-large'],
    ['1'.repeat(300), 'amount-too-large'],
    ['-'.repeat(60_000), 'amount-unreadable'],
    ['Infinity', 'amount-unreadable'],
    ['0x1F', 'amount-unreadable'],
    ['１２３', 'amount-unreadable'],
    ['=1+1', 'amount-unreadable'],
    ['1 23', 'amount-unreadable'],
    ['12 May 2020', 'amount-unreadable'],
  ])('%j is refused as %s', (cell, fault) => {
    expect(readAmount(cell.slice(0, 60_000))).toEqual({ fault })
  })

  it('of pence that no floating-point number can hold is kept to the penny', () => {
    expect(readAmount('9007199254740993.01')).toEqual({ amount: '9007199254740993.01' })
  })
})
