import {
  cpvCodeOf,
  cpvCovers,
  cpvPrefix,
  cpvPrefixesOf,
  type ParsedCpv,
  parseCpv,
  parseCpvPrefix,
} from './cpv.js'

function errorIn(parsed: ParsedCpv): string {
  return 'error' in parsed ? parsed.error : ''
}

describe('parseCpv', () => {
  it.each(['33141200', '33141200-2', ' 33141200 ', '33 14 12 00 - 2', '331412002'])(
    'reads %p as 33141200',
    (text) => {
      expect(parseCpv(text)).toEqual({ code: '33141200' })
    },
  )

  it.each(['', '3314120', '3314120012', '33141200-', 'catheters', '33141200-2-2', '٣٣١٤١٢٠٠'])(
    'refuses %p and says what a code looks like',
    (text) => {
      expect(errorIn(parseCpv(text))).toContain('eight digits')
    },
  )

  it('names the right check digit where a wrong one is given', () => {
    expect(errorIn(parseCpv('33141200-7'))).toContain('ends in -2')
  })

  it('refuses a division that does not exist', () => {
    expect(errorIn(parseCpv('99000000'))).toContain('no division 99')
  })

  it('repeats at most forty characters of what it was given', () => {
    expect(errorIn(parseCpv('9'.repeat(5000))).length).toBeLessThan(150)
  })
})

describe('parseCpvPrefix', () => {
  it.each([
    ['33', '33'],
    ['3314', '3314'],
    ['3310', '331'],
    ['30', '30'],
    ['33140000-3', '3314'],
    ['33140000', '3314'],
  ])('reads %p as the category %p', (text, prefix) => {
    expect(parseCpvPrefix(text)).toEqual({ prefix })
  })

  it.each(['3', '99', '33x', ''])('refuses %p', (text) => {
    expect(parseCpvPrefix(text)).toHaveProperty('error')
  })
})

describe('prefixes', () => {
  it.each([
    ['33000000', '33'],
    ['33140000', '3314'],
    ['33141200', '331412'],
    ['30000000', '30'],
    ['03000000', '03'],
    ['33651118', '33651118'],
  ])('keeps of %p the digits that mean something: %p', (code, prefix) => {
    expect(cpvPrefix(code)).toBe(prefix)
    expect(cpvCodeOf(prefix)).toBe(code)
  })

  it('lists every category a code lies in, itself included', () => {
    expect(cpvPrefixesOf('33141200')).toEqual(['33', '331', '3314', '33141', '331412'])
    expect(cpvPrefixesOf('30000000')).toEqual(['30'])
  })

  it('covers what lies below and nothing beside it', () => {
    expect(cpvCovers('331', '33141200')).toBe(true)
    expect(cpvCovers('331412', '33140000')).toBe(false)
    expect(cpvCovers('30', '31000000')).toBe(false)
  })
})
