import type { FigureScope } from '../scope/figure-scope.js'
import { followersOn } from '../scope/followers.js'
import type { ClassSum } from '../share/class-sums.query.js'
import { shareNumbers } from '../share/share-numbers.js'
import type { BreakdownPart } from './breakdown.view.js'
import type { AuthorityFacts } from './known-authorities.query.js'
import { regionName } from './region-names.js'

type Known = ReadonlyMap<number, AuthorityFacts>

/** Sums of authorities as parts; in an `as-is` series each with those it followed. */
export function authorityParts(
  known: Known,
  scope: FigureScope,
  byRegion: boolean,
  sums: readonly ClassSum[],
): BreakdownPart[] {
  const { series, successions, cut, method } = scope
  const { countsFor, several } = followersOn(successions, cut.at.slice(0, 10))
  const owner = (sum: ClassSum): number =>
    series === 'as-is' ? countsFor(Number(sum.key)) : Number(sum.key)
  const keyOf = (sum: ClassSum): string =>
    byRegion ? (known.get(owner(sum))?.region ?? 'none') : String(owner(sum))
  return [...Map.groupBy(sums, keyOf)].map(([key, of]): BreakdownPart => {
    const numbers = shareNumbers(of, method.figureFrom)
    if (byRegion) return { key, name: regionName(key), numbers }
    const { code = key, name = key, kind } = known.get(Number(key)) ?? {}
    const split = series === 'as-is' && several.has(Number(key))
    return {
      key: code,
      name,
      ...(kind && { kind }),
      ...(split && { followedBySeveral: true }),
      numbers,
    }
  })
}
