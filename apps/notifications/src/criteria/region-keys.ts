import { itlAncestors } from '@inroad/codelists/itl'

/**
 * What wanted regions are filed under: each by itself, and under everything it lies in, so that a
 * notice for a wider region finds those who asked for a part of it.
 */
export function wantedRegionKeys(regions: readonly string[]): string[] {
  const own = regions.map((region) => `r:${region}`)
  const around = regions.flatMap((region) => itlAncestors(region).slice(0, -1))
  return unique([...own, ...around.map((region) => `d:${region}`)])
}

/**
 * What a notice's regions look for: everything they lie in, and everything that lies in them. The
 * two kinds of key meet exactly when one of two regions lies in the other, or they are the same.
 */
export function noticeRegionKeys(regions: readonly string[]): string[] {
  const around = regions.flatMap(itlAncestors).map((region) => `r:${region}`)
  return unique([...around, ...regions.map((region) => `d:${region}`)])
}

function unique(keys: string[]): string[] {
  return [...new Set(keys)]
}
