import { inEachCell, shown, shownTotal, type CellGroup } from './disclosure.js'

/** Cells given by name; the people are in all of them. */
const group = (people: number, ...cells: number[]): CellGroup => ({
  people,
  cells: cells.reduce((mask, cell) => mask | (1 << cell), 0),
})

describe('the figures that are shown', () => {
  it.each([0, 10, 11, 5000])('are exact where they are %d', (count) => {
    expect(shown(count)).toEqual({ kind: 'exact', count })
  })

  it.each([1, 5, 9])('say only "fewer than 10" where they are %d', (count) => {
    expect(shown(count)).toEqual({ kind: 'fewer-than', count: 10 })
  })
})

describe('the people of each region', () => {
  it('are counted in every region that they asked for', () => {
    expect(inEachCell([group(12, 0, 2), group(3, 2)], 3)).toEqual([12, 0, 15])
  })
})

describe('the total', () => {
  it('counts somebody in several regions once, and is exact where every region is given', () => {
    expect(shownTotal([group(12, 0, 1), group(20, 1)], 3)).toEqual({ kind: 'exact', count: 32 })
  })

  it('is nothing where nobody would be told', () => {
    expect(shownTotal([], 3)).toEqual({ kind: 'exact', count: 0 })
  })

  it('is fewer than 10 where that is so, however many regions there are', () => {
    expect(shownTotal([group(4, 0), group(5, 1)], 3)).toEqual({ kind: 'fewer-than', count: 10 })
  })

  it('is "at least 10" where every region has fewer and all together have more', () => {
    expect(shownTotal([group(9, 0), group(9, 1)], 3)).toEqual({ kind: 'at-least', count: 10 })
  })

  it('says the same whatever the number of people is in regions that are not given', () => {
    const totals = [1, 2, 5, 9].map((hidden) =>
      shownTotal([group(33, 0), group(14, 2), group(hidden, 1)], 3),
    )
    expect(totals).toEqual(totals.map(() => ({ kind: 'at-least', count: 47 })))
  })

  it('keeps those in a region that is given, though they are in one that is not', () => {
    const groups = [group(30, 0), group(4, 0, 1), group(2, 1)]
    expect(shownTotal(groups, 2)).toEqual({ kind: 'at-least', count: 34 })
  })
})
