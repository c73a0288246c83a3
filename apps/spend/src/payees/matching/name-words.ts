import { GENERIC_WORDS, meantBy } from './abbreviations.js'
import { typesOf } from './body-types.js'

/** A name as it is compared: its words as they are meant, in their order. */
export interface NameWords {
  key: string
  words: string[]
  /** Words that say who it is; all of them where none does. */
  telling: string[]
  /** Sorts of bodies that the words speak of. */
  types: string[]
  /** Key without blanks. */
  compact: string
}

const LARGEST = 50_000
const known = new Map<string, NameWords>()

/** The words of a name key. Kept for the next time, as a register's names come back again and again. */
export function nameWords(key: string): NameWords {
  const before = known.get(key)
  if (before) return before
  if (known.size >= LARGEST) known.clear()
  const words = inOneForm(distinct(key.split(' ').flatMap(meantBy)), key)
  const telling = words.filter((word) => !GENERIC_WORDS.has(word))
  const name = {
    ...{ key, words, telling: telling.length > 0 ? telling : words },
    types: typesOf(words),
    compact: key.replaceAll(' ', ''),
  }
  known.set(key, name)
  return name
}

/** NHS trusts and NHS foundation trusts alike: a trust is one or becomes one. */
function inOneForm(words: string[], key: string): string[] {
  if (words.length === 0) return key.split(' ')
  return words.includes('NHS') ? words.filter((word) => word !== 'FOUNDATION') : words
}

function distinct(words: string[]): string[] {
  return [...new Set(words)]
}
