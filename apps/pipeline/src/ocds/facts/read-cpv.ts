import { parseCpv } from '@inroad/codelists/cpv'
import type { Item, Release } from '../release/release.js'

const MOST = 500

/**
 * The CPV 2008 codes of a procurement, eight digits each, the main one first: of the tender, its
 * items, and what was awarded. Codes of no known division are left out.
 */
export function readCpv({ tender, awards, contracts }: Release): string[] {
  const items = [
    tender?.items,
    ...[...(awards ?? []), ...(contracts ?? [])].map((deal) => deal.items),
  ]
  const codes = tender ? codesOf([tender]) : []
  return unique([...codes, ...items.flatMap((some) => codesOf(some ?? []))])
}

/** The CPV codes of one award's or contract's own items. */
export function codesOf(
  items: Pick<Item, 'classification' | 'additionalClassifications'>[],
): string[] {
  const classifications = items.flatMap((item) => [
    ...(item.classification ? [item.classification] : []),
    ...(item.additionalClassifications ?? []),
  ])
  const codes = classifications.flatMap(({ scheme, id }) => {
    const parsed = scheme === 'CPV' && id ? parseCpv(id) : undefined
    return parsed && 'code' in parsed ? [parsed.code] : []
  })
  return unique(codes)
}

function unique(codes: string[]): string[] {
  return [...new Set(codes)].slice(0, MOST)
}
