import { cpvPrefixesOf } from '@inroad/codelists/cpv'
import { isValidIdentifier, normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import { itlAncestors } from '@inroad/codelists/itl'
import { normaliseName } from '@inroad/codelists/nhs/organisation-name'
import type { Party } from '@inroad/events/shapes'
import { NO_VALUE, valueBand } from './value-bands.js'

/**
 * What an opportunity can be found by, besides its words, as short texts in one list:
 *
 * - `c:3314` every CPV prefix that takes in one of its codes
 * - `r:UKD` every region that one of its regions lies in, itself included
 * - `d:UKD3` its regions themselves; `r:none` when it states no region
 * - `b:GB-NHS:RQM` its buyers by identifier, `n:northmoor` by each word of their names
 * - `v:5e4` the sizes of its values in pounds; `v:none` when it states none
 * - `nhs`, `sme`
 */
export interface Faceted {
  cpv: readonly string[]
  regions: readonly string[]
  buyers: readonly Party[]
  /** Pounds. */
  amounts: readonly string[]
  nhs: boolean
  smeSuitable: boolean
}

export const NO_REGION = 'r:none'

export function facetsOf({ cpv, regions, buyers, amounts, nhs, smeSuitable }: Faceted): string[] {
  const facets = [
    ...cpv.flatMap(cpvPrefixesOf).map((prefix) => `c:${prefix}`),
    ...regions.flatMap(itlAncestors).map((region) => `r:${region}`),
    ...regions.map((region) => `d:${region}`),
    ...(regions.length === 0 ? [NO_REGION] : []),
    ...buyers.flatMap(buyerFacets),
    ...(amounts.length === 0 ? [NO_VALUE] : amounts.map(valueBand)),
    ...(nhs ? ['nhs'] : []),
    ...(smeSuitable ? ['sme'] : []),
  ]
  return [...new Set(facets)].sort()
}

/**
 * The facets of which an opportunity has one when it is for a wanted region: it lies in it, or is for
 * a wider region around it.
 */
export function regionFacets(region: string): string[] {
  const around = itlAncestors(region).slice(0, -1)
  return [`r:${region}`, ...around.map((wider) => `d:${wider}`)]
}

/** The facets of which an opportunity has all when this is its buyer: an identifier, or a name. */
export function wantedBuyerFacets(buyer: string): string[] {
  const [scheme = '', id = ''] = buyer.split(/:(.*)/s)
  if (isValidIdentifier(scheme, id)) return [identifierFacet({ scheme, id })]
  return nameFacets(buyer)
}

function buyerFacets({ name, identifiers }: Party): string[] {
  return [...identifiers.map(identifierFacet), ...nameFacets(name)]
}

function identifierFacet(given: { scheme: string; id: string }): string {
  const { scheme, id } = normaliseIdentifier(given.scheme, given.id)
  return `b:${scheme}:${id}`
}

function nameFacets(name: string): string[] {
  const words = normaliseName(name).split(' ')
  return words.filter((word) => word !== '' && !EMPTY.has(word)).map((word) => `n:${word}`)
}

/** Words that some write in a name and others leave out. */
const EMPTY = new Set(['and', 'of', 'the'])
