import { parseItl, UK } from '@inroad/codelists/itl'
import { itlFromName } from '@inroad/codelists/itl-names'
import type { Address, Release } from '../release/release.js'

const MOST = 300

/**
 * Where it is to be delivered, as ITL codes in their order, `UK` for anywhere in it. Find a Tender and
 * Public Contracts Scotland write codes, Contracts Finder names ("North East"; "United Kingdom" alone
 * is anywhere). Other countries and post codes are passed over.
 */
export function readRegions({ tender, awards, contracts }: Release): string[] {
  const deals = [...(awards ?? []), ...(contracts ?? [])]
  const items = [tender?.items, ...deals.map((deal) => deal.items)].flatMap((some) => some ?? [])
  const addresses = [
    ...(tender?.deliveryAddresses ?? []),
    ...items.flatMap((item) => item.deliveryAddresses ?? []),
  ]
  return [...new Set(addresses.flatMap(codesOf))].sort().slice(0, MOST)
}

function codesOf({ region, country, countryName, postalCode }: Address): string[] {
  if (region) {
    const code = parseItl(region)
    return code ? [code] : itlFromName(region)
  }
  if (postalCode) return []
  return country === 'GB' || itlFromName(countryName ?? '').includes(UK) ? [UK] : []
}
