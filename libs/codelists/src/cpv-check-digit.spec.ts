import { cpvCheckDigit } from './cpv-check-digit.js'

describe('cpvCheckDigit', () => {
  it.each([
    ['03000000', 1],
    ['33141200', 2],
    ['85000000', 9],
  ])('weighs the digits of %p to %p', (code, digit) => {
    expect(cpvCheckDigit(code)).toBe(digit)
  })

  it.each([
    ['03311000', 2],
    ['09000000', 3],
    ['09111000', 0],
    ['33141113', 4],
    ['42100000', 0],
    ['72212000', 4],
  ])('gives %p the digit %p it kept when its block was moved', (code, digit) => {
    expect(cpvCheckDigit(code)).toBe(digit)
  })

  it('notices two neighbouring digits that changed places', () => {
    expect(cpvCheckDigit('33141200')).not.toBe(cpvCheckDigit('33114200'))
  })
})
