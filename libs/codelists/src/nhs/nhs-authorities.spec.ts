import { isValidIdentifier } from '../identifier-schemes.js'
import { NHS_AUTHORITIES } from './nhs-authorities.js'
import { normaliseName } from './organisation-name.js'

describe('the built-in authorities', () => {
  it('name nobody twice', () => {
    const names = NHS_AUTHORITIES.map(({ name }) => normaliseName(name))
    expect(new Set(names).size).toBe(names.length)
  })

  it('carry only identifiers that have the form of their scheme', () => {
    const identifiers = NHS_AUTHORITIES.flatMap((authority) => authority.identifiers)
    expect(identifiers.filter(({ scheme, id }) => !isValidIdentifier(scheme, id))).toEqual([])
  })

  it('never end before they begin', () => {
    const backwards = NHS_AUTHORITIES.filter(
      ({ validFrom, validTo }) => validFrom && validTo && validTo < validFrom,
    )
    expect(backwards).toEqual([])
  })
})
