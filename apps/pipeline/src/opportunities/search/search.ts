import { parseCpvPrefix } from '@inroad/codelists/cpv'
import { parseItl, UK } from '@inroad/codelists/itl'
import { NO_REGION, regionFacets, wantedBuyerFacets } from '../projection/facets.js'
import { bandsBetween, NO_VALUE } from '../projection/value-bands.js'
import type { SearchOpportunitiesDto, SearchStage, Sort } from './search-opportunities.dto.js'

/** A search as the database is asked: two requests that mean the same are the same. */
export interface Search {
  /** As `websearch_to_tsquery` reads them. */
  words?: string
  /** Of each list, an opportunity has one facet at least. */
  anyOf: string[][]
  valueMin?: string
  valueMax?: string
  valueNotStated: boolean
  stage: SearchStage
  closingAfter?: string
  closingBefore?: string
  sort: Sort
}

export function readSearch(dto: SearchOpportunitiesDto): Search {
  const { valueMin, valueMax, valueNotStated, stage, closingAfter, closingBefore } = dto
  const words = dto.words?.replace(/\s+/g, ' ').trim()
  return {
    words,
    anyOf: [
      ...oneOf(dto.cpv.map(cpvFacet)),
      ...oneOf(wantedRegions(dto)),
      ...wantedValues(dto),
      ...(dto.buyer === undefined ? [] : wantedBuyerFacets(dto.buyer).map((facet) => [facet])),
      ...(dto.nhsOnly ? [['nhs']] : []),
      ...(dto.smeSuitable ? [['sme']] : []),
    ],
    ...{ valueMin, valueMax, valueNotStated, stage, closingAfter, closingBefore },
    sort: sortOf(dto.sort, words),
  }
}

/** Nothing is more relevant than anything else where no words are searched for. */
function sortOf(asked: Sort | undefined, words: string | undefined): Sort {
  if (words === undefined) return asked === undefined || asked === 'relevance' ? 'newest' : asked
  return asked ?? 'relevance'
}

/** The sizes of values that can be meant; which of them are is for the values themselves to say. */
function wantedValues({ valueMin, valueMax, valueNotStated }: SearchOpportunitiesDto): string[][] {
  const ranged = valueMin !== undefined || valueMax !== undefined
  if (!ranged && valueNotStated) return []
  return [[...bandsBetween(valueMin, valueMax), ...(valueNotStated ? [NO_VALUE] : [])]]
}

function oneOf(facets: string[]): string[][] {
  return facets.length === 0 ? [] : [[...new Set(facets)].sort()]
}

function cpvFacet(text: string): string {
  const parsed = parseCpvPrefix(text)
  return 'prefix' in parsed ? `c:${parsed.prefix}` : text
}

/** The whole country restricts nothing but whether a region is stated. */
function wantedRegions({ region, regionNotStated }: SearchOpportunitiesDto): string[] {
  const codes = region.flatMap((text) => parseItl(text) ?? [])
  if (codes.length === 0 || (codes.includes(UK) && regionNotStated)) return []
  return [...codes.flatMap(regionFacets), ...(regionNotStated ? [NO_REGION] : [])]
}
