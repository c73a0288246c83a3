import { isItl, itlAncestors, itlRelated, parseItl } from './itl.js'

describe('ITL codes', () => {
  it.each(['UK', 'UKC', 'UKC1', 'UKC11', 'UKN0A'])('takes %p for a code', (code) => {
    expect(isItl(code)).toBe(true)
  })

  it.each(['', 'GB', 'UKA', 'UKZ', 'UKC111', 'ukc', 'TLC'])('does not take %p for one', (code) => {
    expect(isItl(code)).toBe(false)
  })

  it.each([
    ['ukc1', 'UKC1'],
    [' UK ', 'UK'],
    ['TLC11', 'UKC11'],
    ['TL', 'UK'],
    ['FR10', undefined],
  ])('reads %p as %p', (text, code) => {
    expect(parseItl(text)).toBe(code)
  })

  it('lists everything a region lies in, itself included', () => {
    expect(itlAncestors('UKC11')).toEqual(['UK', 'UKC', 'UKC1', 'UKC11'])
    expect(itlAncestors('UK')).toEqual(['UK'])
  })

  it('relates a region to what it lies in and to what lies in it, and to nothing else', () => {
    expect(itlRelated('UKC11', 'UKC')).toBe(true)
    expect(itlRelated('UK', 'UKN0A')).toBe(true)
    expect(itlRelated('UKC1', 'UKC2')).toBe(false)
  })
})
