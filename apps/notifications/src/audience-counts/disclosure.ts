/** What a figure may tell: a count as it is, or only on which side of a bound it lies. */
export interface ShownCount {
  kind: 'exact' | 'fewer-than' | 'at-least'
  count: number
}

/** People who asked for the same cells, and how many they are. */
export interface CellGroup {
  /** One bit for each cell they are counted in. */
  cells: number
  people: number
}

/** Below this, a figure could point at somebody. */
export const SMALLEST_SHOWN = 10

const BELOW: ShownCount = { kind: 'fewer-than', count: SMALLEST_SHOWN }

/** Figures of 1 to 9 are never given. */
export function shown(count: number): ShownCount {
  return count > 0 && count < SMALLEST_SHOWN ? BELOW : { kind: 'exact', count }
}

/** Each cell's people; who is in several is counted in each. */
export function inEachCell(groups: readonly CellGroup[], cells: number): number[] {
  return Array.from({ length: cells }, (_, cell) => peopleIn(groups, 1 << cell))
}

/**
 * How many people there are in all. Beside a cell that is not given the exact total would give it
 * away by subtraction, so then only those count who are in a cell that is given: that figure would
 * be the same whoever else there were.
 */
export function shownTotal(groups: readonly CellGroup[], cells: number): ShownCount {
  const counts = inEachCell(groups, cells)
  const isHidden = (count: number): boolean => shown(count).kind !== 'exact'
  const total = peopleIn(groups, ~0)
  if (isHidden(total)) return BELOW
  if (!counts.some(isHidden)) return { kind: 'exact', count: total }
  const given = counts.reduce(
    (mask, count, cell) => (isHidden(count) ? mask : mask | (1 << cell)),
    0,
  )
  return { kind: 'at-least', count: Math.max(peopleIn(groups, given), SMALLEST_SHOWN) }
}

function peopleIn(groups: readonly CellGroup[], mask: number): number {
  return groups.reduce((sum, { cells, people }) => sum + ((cells & mask) === 0 ? 0 : people), 0)
}
