import { cpvPrefixesOf } from '@inroad/codelists/cpv'
import { UK } from '@inroad/codelists/itl'
import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import { ANY } from './file-criteria.js'
import { buyerKey } from './normalise-criteria.js'
import { noticeRegionKeys } from './region-keys.js'

/**
 * Every key under which matching criteria may be filed, but for words: those are the lexemes of the
 * text, which the database makes.
 */
export function opportunityKeys(
  opportunity: Pick<Opportunity, 'cpv' | 'buyers' | 'regions'>,
): string[] {
  const prefixes = new Set(opportunity.cpv.flatMap(cpvPrefixesOf))
  return [
    ANY,
    ...[...prefixes].map((prefix) => `c:${prefix}`),
    ...opportunityBuyers(opportunity).map((buyer) => `b:${buyer}`),
    ...opportunityRegionKeys(opportunity),
  ]
}

/** Every identifier of every buyer: `GB-NHS:RQM`. */
export function opportunityBuyers({ buyers }: Pick<Opportunity, 'buyers'>): string[] {
  const identifiers = buyers.flatMap((buyer) => buyer.identifiers)
  return [...new Set(identifiers.map(({ scheme, id }) => buyerKey(`${scheme}:${id}`)))]
}

/**
 * A notice that names no region could be for any of them, and a supplier who hears of one too many
 * loses a minute where one who never hears loses the contract: it reaches everyone, as `UK` does.
 */
export function opportunityRegionKeys({ regions }: Pick<Opportunity, 'regions'>): string[] {
  return noticeRegionKeys(regions.length > 0 ? regions : [UK])
}
