import { nameWords } from './name-words.js'

const MOST_PAIRS = 4
const MOST_SINGLES = 6
const BEGINNING = 4
const LONG_BEGINNING = 11

/** Where to look, and how much it says that an entry is found there. */
export interface SearchKey {
  key: number
  weight: number
}

/**
 * Under which numbers a register's name is filed, so that those alike share one: the whole without
 * blanks, its beginning, each two telling words that stand side by side (by their first letters, so
 * that endings may differ), and a lone telling word. Collisions cost a comparison and no more.
 */
export function entryKeys(nameKey: string): number[] {
  const { telling, compact } = nameWords(nameKey)
  const singles = telling.length <= 2 ? telling.map(single) : []
  return [...new Set([whole(compact), beginning(telling), ...pairs(telling), ...singles].map(hash))]
}

/** Where to look for a name: as `entryKeys`, and by each of its telling words alone. */
export function searchKeys(nameKey: string): SearchKey[] {
  const { telling, compact } = nameWords(nameKey)
  return [
    { key: hash(whole(compact)), weight: 9 },
    { key: hash(beginning(telling)), weight: 4 },
    ...[...new Set(pairs(telling))].map((pair) => ({ key: hash(pair), weight: 4 })),
    ...telling.slice(0, MOST_SINGLES).map((word) => ({ key: hash(single(word)), weight: 2 })),
  ]
}

function whole(compact: string): string {
  return `=${compact}`
}

function beginning(telling: readonly string[]): string {
  return `^${telling.join('').slice(0, LONG_BEGINNING)}`
}

function pairs(telling: readonly string[]): string[] {
  return telling.slice(1, MOST_PAIRS + 1).map((word, place) => {
    const two = [telling[place] ?? '', word].map((one) => one.slice(0, BEGINNING)).sort()
    return two.join('+')
  })
}

function single(word: string): string {
  return `1${word.slice(0, 7)}`
}

/** FNV-1a, 32 bits, as a signed number. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  }
  return sum | 0
}
