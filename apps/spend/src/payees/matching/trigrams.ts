const LARGEST = 50_000
const known = new Map<string, Set<number>>()

/** The share of three-letter pieces that two names have in common, 0 to 1, as pg_trgm counts them. */
export function trigramLikeness(one: string, other: string): number {
  const [first, second] = [trigrams(one), trigrams(other)]
  let shared = 0
  for (const piece of first) if (second.has(piece)) shared += 1
  const all = first.size + second.size - shared
  return all === 0 ? 0 : shared / all
}

function trigrams(text: string): Set<number> {
  const before = known.get(text)
  if (before) return before
  if (known.size >= LARGEST) known.clear()
  const pieces = new Set<number>()
  for (const word of text.split(' ')) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at += 1) {
      pieces.add(
        (padded.charCodeAt(at) << 16) ^
          (padded.charCodeAt(at + 1) << 8) ^
          padded.charCodeAt(at + 2),
      )
    }
  }
  known.set(text, pieces)
  return pieces
}
