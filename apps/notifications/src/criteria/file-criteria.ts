import { isCommon } from './frequent-lexemes.js'
import type { Criteria } from './criteria.js'
import type { Phrase } from './read-phrases.js'
import { wantedRegionKeys } from './region-keys.js'

/** Under which everything else is filed: an opportunity always looks here. */
export const ANY = '*'

/** How criteria are found: the keys they are filed under, and what is still to be asked of a find. */
export interface Filing {
  keys: string[]
  /** Absent where no key could have been met without it, or where nothing was asked. */
  regionKeys?: string[]
  buyers?: readonly string[]
  /** The text of a tsquery. */
  words?: string
  excludedWords?: string
}

/**
 * Files criteria under one facet: all must hold, so whatever does not meet that one can't match. The
 * facets come in the order of how few notices meet them. CPV, buyers and regions are proved by their
 * key; words are, if each alternative is a single one.
 */
export function fileCriteria(
  criteria: Criteria,
  phrases: { words: readonly Phrase[]; excludedWords: readonly Phrase[] },
): Filing {
  const { cpv, buyers, regions } = criteria
  const { words } = phrases
  const asked = {
    ...(regions.length > 0 ? { regionKeys: wantedRegionKeys(regions) } : {}),
    ...(buyers.length > 0 ? { buyers } : {}),
    ...(words.length > 0 ? { words: anyOf(words) } : {}),
    ...(phrases.excludedWords.length > 0 ? { excludedWords: anyOf(phrases.excludedWords) } : {}),
  }
  if (cpv.length > 0) return { ...asked, keys: cpv.map((prefix) => `c:${prefix}`) }
  if (words.length > 0) {
    const proved = words.every(({ single }) => single)
    return { ...asked, ...(proved ? { words: undefined } : {}), keys: wordKeys(words) }
  }
  if (buyers.length > 0) {
    return { ...asked, buyers: undefined, keys: buyers.map((buyer) => `b:${buyer}`) }
  }
  const { regionKeys, ...rest } = asked
  return { ...rest, keys: regionKeys ?? [ANY] }
}

/** A tsquery that any one of the phrases answers. */
export function anyOf(phrases: readonly Phrase[]): string {
  return phrases.map(({ query }) => `(${query})`).join(' | ')
}

function wordKeys(phrases: readonly Phrase[]): string[] {
  return [...new Set(phrases.map(({ lexemes }) => `w:${rarest(lexemes)}`))]
}

/** The lexeme of a phrase that the fewest notices hold: long ones, but not those that all hold. */
function rarest(lexemes: readonly string[]): string {
  const [first = ''] = [...lexemes].sort(
    (one, other) => Number(isCommon(one)) - Number(isCommon(other)) || other.length - one.length,
  )
  return first
}
