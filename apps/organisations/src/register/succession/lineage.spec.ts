import { standingOn, type Succession, wouldCircle } from './lineage.js'

/** Two commissioning groups became a board in 2022; the board merged with its neighbour in 2026. */
const STEPS: Succession[] = [
  { predecessor: 'ccg-a', successor: 'board', on: '2022-07-01' },
  { predecessor: 'ccg-b', successor: 'board', on: '2022-07-01' },
  { predecessor: 'board', successor: 'merged', on: '2026-04-01' },
  { predecessor: 'neighbour', successor: 'merged', on: '2026-04-01' },
]

describe('standingOn', () => {
  it.each([
    ['ccg-a', '2022-06-30', ['ccg-a']],
    ['ccg-a', '2022-07-01', ['board']],
    ['ccg-b', '2026-03-31', ['board']],
    ['ccg-b', '2026-04-01', ['merged']],
    ['merged', '2020-01-01', ['merged']],
    ['stranger', '2026-04-01', ['stranger']],
  ])('answers for %s on %s with %j', (id, day, standing) => {
    expect(standingOn(STEPS, id, day)).toEqual(standing)
  })

  it('names every part of an organisation that was split', () => {
    const split = [
      { predecessor: 'whole', successor: 'east', on: '2024-04-01' },
      { predecessor: 'whole', successor: 'west', on: '2024-04-01' },
    ]
    expect(standingOn(split, 'whole', '2024-04-01')).toEqual(['east', 'west'])
  })

  it('ends on a circle that should not be there', () => {
    const circle = [
      { predecessor: 'a', successor: 'b', on: '2024-01-01' },
      { predecessor: 'b', successor: 'a', on: '2024-01-01' },
    ]
    expect(standingOn(circle, 'a', '2025-01-01')).toEqual([])
  })
})

describe('wouldCircle', () => {
  it.each([
    ['merged', 'ccg-a', true],
    ['board', 'ccg-b', true],
    ['board', 'board', true],
    ['ccg-a', 'neighbour', false],
    ['merged', 'next', false],
  ])('says of %s followed by %s: %s', (predecessor, successor, circles) => {
    expect(wouldCircle(STEPS, { predecessor, successor, on: '2027-04-01' })).toBe(circles)
  })
})
