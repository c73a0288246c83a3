import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import type { Criteria } from '../criteria/criteria.js'

/**
 * The part of a subscriber's criteria that this opportunity answers: of three categories the one it
 * carries, of two words the one it says. Where that can't be told, all of them.
 */
export function matchedCriteria(wanted: Criteria, opportunity: Opportunity): Criteria {
  const { cpv, regions, title, description = '', buyers } = opportunity
  const text = `${title} ${description}`.toLowerCase()
  const identifiers = new Set(
    buyers.flatMap((buyer) => buyer.identifiers.map(({ scheme, id }) => `${scheme}:${id}`)),
  )
  return {
    ...wanted,
    cpv: thoseOf(wanted.cpv, (prefix) => cpv.some((code) => code.startsWith(prefix))),
    regions: thoseOf(wanted.regions, (region) =>
      regions.some((code) => code.startsWith(region) || region.startsWith(code)),
    ),
    words: thoseOf(wanted.words, (words) => saidIn(text, words)),
    buyers: thoseOf(wanted.buyers, (buyer) => identifiers.has(buyer)),
    stages: thoseOf(wanted.stages, (stage) => stage === opportunity.stage),
  }
}

function thoseOf<Item>(wanted: readonly Item[], matches: (item: Item) => boolean): readonly Item[] {
  const matching = wanted.filter(matches)
  return matching.length > 0 ? matching : wanted
}

/** By the words' beginnings, close to what the text search of PostgreSQL finds by their stems. */
function saidIn(text: string, words: string): boolean {
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .every((word) => text.includes(word.length > 4 ? word.slice(0, -1) : word))
}
