import { ITL1, isItl } from './itl.js'
import { ITL2 } from './itl2.js'

describe('the parts of the twelve regions', () => {
  it('each lie in one of them', () => {
    const codes = Object.keys(ITL2)
    expect(codes.filter((code) => !isItl(code) || !(code.slice(0, 3) in ITL1))).toEqual([])
    expect(new Set(codes.map((code) => code.slice(0, 3))).size).toBe(12)
  })

  it('are 41, no two of one name', () => {
    expect(Object.keys(ITL2)).toHaveLength(41)
    expect(new Set(Object.values(ITL2)).size).toBe(41)
  })
})
