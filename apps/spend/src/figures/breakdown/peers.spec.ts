import { shareNumbers } from '../share/share-numbers.js'
import type { BreakdownPart } from './breakdown.view.js'
import { peersOf } from './peers.js'
import { quantile } from './quartiles.js'

function part(key: string, sme: string, unknown = '0.00'): BreakdownPart {
  const sums = [
    { class: 'sme' as const, lines: 1, amount: sme, unmatched: '0.00' },
    { class: 'not-sme' as const, lines: 1, amount: '100.00', unmatched: '0.00' },
    { class: 'unknown' as const, lines: 1, amount: unknown, unmatched: '0.00' },
  ]
  return { key, name: key, numbers: shareNumbers(sums, 0.5) }
}

describe('an organisation among its peers', () => {
  const parts = [
    part('A', '100.00'),
    part('B', '25.00'),
    part('C', '300.00'),
    part('D', '1.00', '900.00'),
  ]

  it('is compared with those whose share is a figure, and no others', () => {
    expect(peersOf('A', 'trust', parts)).toEqual({
      kind: 'trust',
      figures: 3,
      organisations: 4,
      lowerQuartile: 0.35,
      median: 0.5,
      upperQuartile: 0.625,
      place: 2,
    })
  })

  it('has no place while its own share is not yet a figure', () => {
    expect(peersOf('D', 'trust', parts).place).toBeUndefined()
  })

  it('has no quartiles where nobody has a figure', () => {
    expect(peersOf('D', 'trust', parts.slice(3))).toEqual({
      kind: 'trust',
      figures: 0,
      organisations: 1,
    })
  })
})

describe('a quantile', () => {
  it('lies between two members in proportion', () => {
    expect([0.25, 0.5, 0.75, 1].map((at) => quantile([0.4, 0.1, 0.3, 0.2], at))).toEqual([
      0.175, 0.25, 0.325, 0.4,
    ])
  })

  it('of one number is that number, and of none is nothing', () => {
    expect([quantile([0.7], 0.25), quantile([], 0.5)]).toEqual([0.7, undefined])
  })
})
