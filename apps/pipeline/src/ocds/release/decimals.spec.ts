import { isZero, toDecimal, withThousands } from './decimals.js'

describe('reading money from the digits of a number', () => {
  it.each([
    ['637260.09', '637260.09'],
    ['36000000.0', '36000000'],
    ['100', '100'],
    ['29725.5', '29725.50'],
    ['0', '0'],
    ['0.00', '0'],
    ['-0.0', '0'],
    ['0.005', '0.01'],
    ['0.0049', '0'],
    ['1.005', '1.01'],
    ['12.3456', '12.35'],
    ['999.999', '1000'],
    ['1e6', '1000000'],
    ['1.5E+7', '15000000'],
    ['12345e-2', '123.45'],
    ['5e-9', '0'],
    ['9007199254740993.27', '9007199254740993.27'],
  ])('reads %s as %s, to the penny', (source, decimal) => {
    expect(toDecimal(source)).toBe(decimal)
  })

  it.each([
    '1e9999',
    '12345678901234567',
    '9999999999999999.999',
    '-1',
    'Infinity',
    '',
    '1,000',
    'n/a',
  ])('refuses %j', (source) => expect(toDecimal(source)).toBeUndefined())

  it('never gives an amount the event contracts refuse', () => {
    for (let exponent = -20; exponent <= 20; exponent += 1) {
      const decimal = toDecimal(`98765.4321e${exponent}`)
      if (decimal !== undefined) expect(decimal).toMatch(/^\d{1,16}(\.\d{2})?$/)
    }
  })

  it('knows nothing from something', () => {
    expect([isZero('0'), isZero('0.01')]).toEqual([true, false])
  })

  it('writes thousands apart', () => {
    expect(['100', '240000.50', '1234567'].map(withThousands)).toEqual([
      '100',
      '240,000.50',
      '1,234,567',
    ])
  })
})
