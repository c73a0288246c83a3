import { isItl, itlAncestors, UK } from '@inroad/codelists/itl'
import type { ListedCode } from './cpv-tree.js'

/** A region with its parts. */
export interface Region {
  code: string
  label: string
  /** Open ones in it or in a part of it. */
  opportunities: number
  parts: Region[]
}

/** The United Kingdom with its parts, as far as the list is known here. */
export function regionTree(
  codes: readonly ListedCode[],
  counts: ReadonlyMap<string, number>,
): Region {
  const all = new Map([UK, ...codes.map(({ code }) => code).filter(isItl)].map(emptyRegion))
  for (const { code, label } of codes) {
    const region = all.get(code)
    if (region) region.label = label
  }
  for (const region of all.values()) {
    region.opportunities = counts.get(`r:${region.code}`) ?? 0
    const around = itlAncestors(region.code).slice(0, -1)
    const nearest = around.findLast((code) => all.has(code))
    if (nearest) all.get(nearest)?.parts.push(region)
  }
  return all.get(UK) ?? emptyRegion(UK)[1]
}

function emptyRegion(code: string): [string, Region] {
  return [code, { code, label: code, opportunities: 0, parts: [] }]
}
