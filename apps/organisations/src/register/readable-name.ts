const SMALL = new Set(['and', 'at', 'by', 'for', 'in', 'of', 'on', 'the', 'to', 'upon', 'with'])
const CAPITALS = new Set(['CCG', 'CSU', 'ICB', 'II', 'NHS', 'QE', 'UK'])

/**
 * A name as people write it. Registers give names in capitals; whatever already has a small letter
 * is left as it is.
 */
export function readableName(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim()
  if (/\p{Ll}/u.test(line)) return line
  return line
    .split(' ')
    .map((word, place) => readableWord(word, place > 0))
    .join(' ')
}

function readableWord(word: string, small: boolean): string {
  const bare = word.replace(/[^\p{L}\d]/gu, '')
  if (CAPITALS.has(bare) || /\d/.test(bare)) return word
  if (small && SMALL.has(bare.toLowerCase())) return word.toLowerCase()
  return word.toLowerCase().replace(/(^|[-(/&])(\p{L})/gu, (text) => text.toUpperCase())
}
