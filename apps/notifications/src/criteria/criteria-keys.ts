import { isCommon } from './common-lexemes.js'
import type { Criteria } from './criteria.js'
import { wantedRegionKeys } from './region-keys.js'

/** Under which everything else is filed: an opportunity always looks here. */
export const ANY = '*'

/**
 * The keys that criteria are filed under. One facet is enough, since all must hold: whatever does
 * not answer it can't match. The narrowest is taken, for it brings them up least often in vain.
 * @param lexemes those of each word or phrase, as the text search makes them
 */
export function criteriaKeys(criteria: Criteria, lexemes: readonly (readonly string[])[]): string[] {
  const { cpv, buyers, regions } = criteria
  if (cpv.length > 0) return cpv.map((prefix) => `c:${prefix}`)
  if (lexemes.length > 0) return [...new Set(lexemes.map((phrase) => `w:${rarest(phrase)}`))]
  if (buyers.length > 0) return buyers.map((buyer) => `b:${buyer}`)
  if (regions.length > 0) return wantedRegionKeys(regions)
  return [ANY]
}

/** The lexeme of a phrase that the fewest notices hold: long ones that not every notice holds. */
function rarest(phrase: readonly string[]): string {
  const [first = ''] = [...phrase].sort(
    (one, other) => Number(isCommon(one)) - Number(isCommon(other)) || other.length - one.length,
  )
  return first
}
