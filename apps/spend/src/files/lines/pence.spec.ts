import { Pence, penceOf, poundsOf } from './pence.js'

describe('pence', () => {
  it('add up to the penny where binary fractions would not', () => {
    const sum = new Pence()
    for (let n = 0; n < 10_000; n++) sum.add('0.10')
    for (const amount of ['1.15', '-0.07', '8.29']) sum.add(amount)
    expect(poundsOf(sum.total)).toBe('1009.37')
  })

  it('add up however large', () => {
    const sum = new Pence()
    for (const amount of ['9999999999999999.99', '0.01', '-90071992547409.93', '12.00'])
      sum.add(amount)
    expect(poundsOf(sum.total)).toBe('9909928007452602.07')
  })

  it.each(['0.00', '-0.05', '0.99', '-1234.50', '1000000.00'])(
    'read and write %s alike',
    (amount) => {
      expect(poundsOf(penceOf(amount))).toBe(amount)
    },
  )
})
