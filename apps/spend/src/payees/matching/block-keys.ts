import { type NameWords, nameWords } from './name-words.js'

const MOST_PAIRS = 4
const MOST_SINGLES = 3
const BEGINNING = 4
const LONG_BEGINNING = 11
const MOST_TYPED = 3
const ANY_FRONT: ReadonlySet<string> = new Set(['NHS', 'DR', 'LONDON', 'BOROUGH', 'TRUST'])

/** Where to look, and how much it says that an entry is found there. */
export interface SearchKey {
  key: number
  weight: number
}

/**
 * Under which numbers a register's name is filed, so that those alike share one: the whole without
 * blanks, its beginning with and without words that tell little, each two telling words that stand
 * side by side (by their first letters, so that endings may differ), each telling word with the sort
 * of body, and a lone telling word. Collisions cost a comparison and no more.
 */
export function entryKeys(nameKey: string): number[] {
  const name = nameWords(nameKey)
  const { words, telling, compact } = name
  const singles = telling.length <= 2 ? telling.map(single) : []
  const keys = [whole(compact), beginning(telling), front(words), ...pairs(telling)]
  return [...new Set([...keys, ...typed(name), ...singles].map(hash))]
}

/** Where to look for a name: as `entryKeys`, and by its first telling words alone. */
export function searchKeys(nameKey: string): SearchKey[] {
  const name = nameWords(nameKey)
  const { words, telling, compact } = name
  const sought = new Map<string, number>([
    [whole(compact), 9],
    [beginning(telling), 4],
    [front(words), 4],
    ...pairs(telling).map((pair): [string, number] => [pair, 4]),
    ...typed(name).map((pair): [string, number] => [pair, 3]),
    ...telling.slice(0, MOST_SINGLES).map((word): [string, number] => [single(word), 2]),
  ])
  return [...sought].map(([text, weight]) => ({ key: hash(text), weight }))
}

function whole(compact: string): string {
  return `=${compact}`
}

function beginning(telling: readonly string[]): string {
  return `^${telling.join('').slice(0, LONG_BEGINNING)}`
}

/** All words but those that any name may begin with. */
function front(words: readonly string[]): string {
  const first = words.findIndex((word) => !ANY_FRONT.has(word))
  return `~${words.slice(Math.max(0, first)).join('').slice(0, LONG_BEGINNING)}`
}

function typed({ types: [type], telling }: NameWords): string[] {
  if (type === undefined) return []
  return telling.slice(0, MOST_TYPED).map((word) => `@${type}${word.slice(0, 7)}`)
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
