import { distance } from 'fastest-levenshtein'

/** Which words of two names answer each other, and what is left of either. */
export interface Alignment {
  matched: string[]
  /** Matched though a letter differs or the end is missing. */
  nearly: string[]
  /** Of the first name, and of the second. */
  left: [string[], string[]]
}

const SHORTEST_TYPO = 5
const SHORTEST_CUT = 3

export function alignWords(first: readonly string[], second: readonly string[]): Alignment {
  const there = new Set(second)
  const matched = first.filter((word) => there.delete(word))
  const here = new Set(matched)
  const left: string[] = []
  const nearly: string[] = []
  for (const word of first) {
    if (here.has(word)) continue
    const other = nearest(word, there)
    if (other === undefined) left.push(word)
    else {
      there.delete(other)
      nearly.push(word)
    }
  }
  return { matched, nearly, left: [left, [...there]] }
}

function nearest(word: string, others: ReadonlySet<string>): string | undefined {
  for (const other of others) if (isNearly(word, other)) return other
  return undefined
}

function isNearly(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (/\d/.test(one) && /\d/.test(other)) return false
  if (short.length >= SHORTEST_CUT && long.startsWith(short) && short.length * 2 >= long.length) {
    return true
  }
  if (short.length < SHORTEST_TYPO) return false
  return distance(one, other) <= (short.length >= 9 ? 2 : 1)
}
