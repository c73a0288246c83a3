import { followersOn, membersOf, type Succession } from './followers.js'

const step = (predecessorId: number, successorId: number, on = '2022-07-01'): Succession => ({
  predecessorId,
  successorId,
  on,
})

describe('as things are now', () => {
  it('spend counts for the last of those who followed each other', () => {
    const steps = [step(1, 2, '2020-04-01'), step(2, 3)]
    expect([1, 2, 3, 4].map(followersOn(steps, '2026-01-01').countsFor)).toEqual([3, 3, 3, 4])
    expect(membersOf(3, steps, '2026-01-01')).toEqual([1, 2, 3])
  })

  it('a step that is still to come does not count yet', () => {
    const steps = [step(1, 2, '2027-04-01')]
    expect(followersOn(steps, '2026-11-22').countsFor(1)).toBe(1)
    expect(followersOn(steps, '2027-04-01').countsFor(1)).toBe(2)
  })

  it('a body followed by several keeps its spend, and is named', () => {
    const { countsFor, several } = followersOn([step(1, 2), step(1, 3), step(4, 2)], '2026-01-01')
    expect([countsFor(1), countsFor(4), [...several]]).toEqual([1, 2, [1]])
    expect(membersOf(2, [step(1, 2), step(1, 3), step(4, 2)], '2026-01-01')).toEqual([2, 4])
  })

  it('bodies entered in a ring end up in one place, and nothing hangs', () => {
    const { countsFor } = followersOn([step(5, 6), step(6, 7), step(7, 5)], '2026-01-01')
    expect(new Set([5, 6, 7].map(countsFor)).size).toBe(1)
  })

  it('every body counts in exactly one place, whatever the steps', () => {
    let seed = 5
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (let round = 0; round < 300; round++) {
      const bodies = [1, 2, 3, 4, 5, 6, 7, 8]
      const steps = Array.from({ length: next(10) }, () => {
        const from = 1 + next(7)
        return step(from, from + 1 + next(8 - from), `20${20 + next(6)}-04-01`)
      })
      const { countsFor } = followersOn(steps, '2023-01-01')
      for (const body of new Set(bodies.map(countsFor))) {
        const members = bodies.filter((one) => countsFor(one) === body)
        expect(membersOf(body, steps, '2023-01-01')).toEqual(members)
      }
    }
  })
})
