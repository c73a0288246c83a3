/** Below it, almost any word is near any other. */
const SHORTEST = 4
const LONG = 6

/**
 * The candidate that takes the fewest slips of the pen to come from a word: a letter too many, too
 * few, wrong, or two in each other's place. One slip in short words, two in others; undefined when
 * none is as near. Of equals the first.
 */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  if (word.length < SHORTEST) return undefined
  let most = word.length < LONG ? 1 : 2
  let nearest: string | undefined
  for (const candidate of candidates) {
    const slips = slipsBetween(word, candidate, most)
    if (slips > most) continue
    nearest = candidate
    most = slips - 1
  }
  return nearest
}

/** Optimal string alignment distance; more than `most` counts as more, whatever it is. */
function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min(at(next, j - 1) + 1, at(row, j) + 1, at(row, j - 1) + same)
      const turned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (turned) least = Math.min(least, at(before, j - 2) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return at(row, other.length)
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY
}
