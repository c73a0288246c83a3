import { fraction, pence, pounds, sumOf } from './pence.js'
import { shareOf } from './share-of.js'

describe('the SME share', () => {
  it('is the part paid to SMEs, with the range if none or all of the unknown were', () => {
    expect(shareOf({ sme: 24_000n, notSme: 60_000n, unknown: 16_000n })).toEqual({
      thirdParty: 100_000n,
      share: 0.24,
      lowest: 0.24,
      highest: 0.4,
      coverage: 0.84,
    })
  })

  it('is not there where nothing was spent', () => {
    expect(shareOf({ sme: 0n, notSme: 0n, unknown: 0n })).toEqual({ thirdParty: 0n })
  })

  it.each([
    { sme: -1n, notSme: 5n, unknown: 5n },
    { sme: 1n, notSme: -2n, unknown: 5n },
    { sme: 1n, notSme: 2n, unknown: -1n },
  ])('is not there where credits outweigh payments in a part: $sme, $notSme, $unknown', (parts) => {
    expect(shareOf(parts).share).toBeUndefined()
    expect(shareOf(parts).thirdParty).toBe(parts.sme + parts.notSme + parts.unknown)
  })

  it('lies between its bounds, and these within 0 and 1, whatever the amounts', () => {
    let seed = 7n
    const next = (): bigint => (seed = (seed * 6_364_136_223_846_793_005n + 1n) % (1n << 62n))
    for (let n = 0; n < 2_000; n++) {
      const parts = {
        sme: next() % 10n ** 9n,
        notSme: next() % 10n ** 9n,
        unknown: next() % 10n ** 9n,
      }
      const { share = -1, lowest = -1, highest = -1, coverage = -1 } = shareOf(parts)
      expect(lowest).toBeGreaterThanOrEqual(0)
      expect(share).toBeGreaterThanOrEqual(lowest)
      expect(highest).toBeGreaterThanOrEqual(share)
      expect(highest).toBeLessThanOrEqual(1)
      // All of the unknown on top of what is known is everything.
      expect(highest - share + coverage).toBeCloseTo(1, 3)
    }
  })

  it('is exact where numbers with a point are not', () => {
    const huge = pence('9007199254740993.01')
    expect(shareOf({ sme: huge, notSme: huge, unknown: 0n }).thirdParty).toBe(huge * 2n)
  })
})

describe('pence', () => {
  it.each(['0.00', '12.30', '-0.05', '9007199254740993.01', '-4.00'])(
    'keep %s as it is',
    (text) => {
      expect(pounds(pence(text))).toBe(text)
    },
  )

  it('refuse what is no amount', () => {
    for (const text of ['', '1e5', '1.234', 'NaN', '1,000.00']) expect(() => pence(text)).toThrow()
  })

  it('add up without losing one', () => {
    expect(sumOf(['0.10', '0.20', '-0.30', '9999999999999.99'])).toBe('9999999999999.99')
  })

  it('round half up to four decimals', () => {
    expect([fraction(12_345n, 100_000_000n), fraction(5n, 100_000n), fraction(1n, 3n)]).toEqual([
      0.0001, 0.0001, 0.3333,
    ])
  })
})
