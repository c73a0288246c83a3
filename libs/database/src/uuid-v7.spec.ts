import { uuidv7 } from './uuid-v7.js'

describe('uuidv7', () => {
  it('is a version 7 UUID of the RFC 9562 variant', () => {
    expect(uuidv7()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  it('sorts as text in the order of the milliseconds in which ids were made', () => {
    const moments = [0, 1, 255, 256, 1_790_000_000_000, 1_790_000_000_001, 2 ** 48 - 1]
    const ids = moments.map((moment) => uuidv7(moment))
    expect([...ids].sort()).toEqual(ids)
  })

  it('carries its moment in the first 48 bits', () => {
    const moment = Date.parse('2026-08-12T09:30:00.123Z')
    const hex = uuidv7(moment).replace('-', '').slice(0, 12)
    expect(parseInt(hex, 16)).toBe(moment)
  })

  it('never repeats, not even within one millisecond', () => {
    const ids = new Set(Array.from({ length: 100_000 }, () => uuidv7(1_790_000_000_000)))
    expect(ids.size).toBe(100_000)
  })
})
