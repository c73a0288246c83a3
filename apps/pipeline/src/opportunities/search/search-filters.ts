import type { Search } from './search.js'
import type { Parameters } from './parameters.js'

/** When an opportunity closes; what has no deadline stays open. The index is over the same. */
export const CLOSES = `coalesce(o.deadline, 'infinity')`

const LONDON_DAY = (day: string) => `(${day}::date::timestamp at time zone 'Europe/London')`

/** The conditions of a search over `opportunities o`; empty when it asks for nothing. */
export function searchFilters(
  search: Search,
  { now, within = 'words' }: { now: Date; within?: 'words' | 'head' },
  given: Parameters,
): string[] {
  return [
    ...wordFilter(search, within, given),
    ...search.anyOf.map((facets) => `o.facets && ${given.add(facets)}::text[]`),
    ...stageFilter(search, now, given),
    ...valueFilter(search, given),
    ...closingFilter(search, given),
  ]
}

/** The words of a search as a tsquery. */
export function searchedWords(words: string, given: Parameters): string {
  return `websearch_to_tsquery('english', ${given.add(words)})`
}

function wordFilter({ words }: Search, within: 'words' | 'head', given: Parameters): string[] {
  return words === undefined ? [] : [`o.${within} @@ ${searchedWords(words, given)}`]
}

function stageFilter({ stage }: Search, now: Date, given: Parameters): string[] {
  if (stage === 'all') return []
  const instant = given.add(now.toISOString())
  if (stage === 'closed') {
    return [`(o.stage not in ('planning', 'tender') or ${CLOSES} < ${instant}::timestamptz)`]
  }
  const stages = stage === 'open' ? ['planning', 'tender'] : [stage]
  return [`o.stage = any(${given.add(stages)}::text[])`, `${CLOSES} >= ${instant}::timestamptz`]
}

function valueFilter({ valueMin, valueMax, valueNotStated }: Search, given: Parameters): string[] {
  const [from, to] = [valueMin, valueMax]
  // Whether any is stated is a facet.
  if (from === undefined && to === undefined) return []
  // Most are passed by on their lowest and highest alone; the list is read for the others.
  const [atLeast, atMost] = [from && given.add(from), to && given.add(to)]
  const near = [
    ...(atLeast ? [`o.highest >= ${atLeast}::numeric`] : []),
    ...(atMost ? [`o.lowest <= ${atMost}::numeric`] : []),
    ...(atLeast && atMost
      ? [
          `(o.lowest >= ${atLeast}::numeric or o.highest <= ${atMost}::numeric or
            exists (select from unnest(o.amounts) as amount
                     where amount between ${atLeast}::numeric and ${atMost}::numeric))`,
        ]
      : []),
  ].join(' and ')
  return [valueNotStated ? `(o.amounts = '{}' or (${near}))` : near]
}

function closingFilter({ closingAfter, closingBefore }: Search, given: Parameters): string[] {
  const asked = closingAfter !== undefined || closingBefore !== undefined
  return [
    ...(closingAfter === undefined ? [] : [`${CLOSES} >= ${LONDON_DAY(given.add(closingAfter))}`]),
    ...(closingBefore === undefined
      ? []
      : [`${CLOSES} < ${LONDON_DAY(`(${given.add(closingBefore)}::date + 1)`)}`]),
    ...(asked ? ['o.deadline is not null'] : []),
  ]
}
