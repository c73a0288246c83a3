import { isValidIdentifier, normaliseIdentifier } from './identifier-schemes.js'

describe('normaliseIdentifier', () => {
  it.each([
    ['GB-COH', '1234567', 'GB-COH', '01234567'],
    ['gb-coh', 'sc 123456', 'GB-COH', 'SC123456'],
    ['GB-PPON', 'abcd1234efgh', 'GB-PPON', 'ABCD-1234-EFGH'],
    ['GB-NHS', ' zz9 ', 'GB-NHS', 'ZZ9'],
    ['GB-CHC', 'SC012345', 'GB-SC', 'SC012345'],
    ['GB-CHC', 'NIC101234', 'GB-NIC', 'NIC101234'],
    ['GB-SC', '012345', 'GB-SC', 'SC012345'],
    ['GB-NIC', '101234', 'GB-NIC', 'NIC101234'],
    ['XI-EXAMPLE', ' a/B ', 'XI-EXAMPLE', 'a/B'],
  ])('writes %s %p as %s %p', (scheme, id, normalScheme, normalId) => {
    expect(normaliseIdentifier(scheme, id)).toEqual({ scheme: normalScheme, id: normalId })
  })

  it('is the same done twice', () => {
    const once = normaliseIdentifier('GB-CHC', 'sc012345')
    expect(normaliseIdentifier(once.scheme, once.id)).toEqual(once)
  })
})

describe('isValidIdentifier', () => {
  it.each([
    ['GB-PPON', 'ABCD-1234-EFGH'],
    ['GB-COH', '1234567'],
    ['GB-COH', 'IP12345R'],
    ['GB-NHS', 'Q9Z8Y'],
    ['GB-UKPRN', '10000001'],
    ['GB-MPR', '1234R'],
  ])('accepts %s %p', (scheme, id) => {
    expect(isValidIdentifier(scheme, id)).toBe(true)
  })

  it.each([
    ['GB-PPON', 'ABCD-12345-EFGH'],
    ['GB-COH', '123456789'],
    ['GB-COH', 'Example Ltd'],
    ['GB-CHC', 'RC000123'],
    ['GB-NHS', 'AB123456'],
    ['XI-EXAMPLE', '1'],
    ['constructor', '1'],
  ])('does not accept %s %p', (scheme, id) => {
    expect(isValidIdentifier(scheme, id)).toBe(false)
  })
})
