import { bandsBetween, valueBand } from './value-bands.js'

describe('value bands', () => {
  it.each([
    ['0.50', 'v:1e0'],
    ['1', 'v:1e0'],
    ['1999.99', 'v:1e3'],
    ['2000', 'v:2e3'],
    ['99999.99', 'v:5e4'],
    ['0100000', 'v:1e5'],
    ['9999999999999999.99', 'v:5e15'],
  ])('put %s into %s', (amount, band) => {
    expect(valueBand(amount)).toBe(band)
  })

  it('of a range begin with that of its lower end and end with that of its upper', () => {
    expect(bandsBetween('1500', '5000')).toEqual(['v:1e3', 'v:2e3', 'v:5e3'])
    expect(bandsBetween(undefined, '1.99')).toEqual(['v:1e0'])
    expect(bandsBetween('5000000000000000', undefined)).toEqual(['v:5e15'])
  })

  it('of a range that is upside down are none', () => {
    expect(bandsBetween('5000', '10')).toEqual([])
  })
})
