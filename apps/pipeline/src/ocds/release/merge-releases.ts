import type { Release } from './release.js'

type Members = Record<string, unknown>

/**
 * Lists that a later release replaces whole although their elements have ids (`wholeListMerge` in the
 * OCDS 1.1 schema and in the EU profile).
 */
const WHOLE_LISTS = new Set([
  'additionalClassifications',
  'additionalContactPoints',
  'additionalIdentifiers',
  'classifications',
  'deliveryAddresses',
  'deliveryLocations',
  'identifiers',
  'procurementMethodRationaleClassifications',
  'rationaleClassifications',
  'unstructuredChanges',
])

/**
 * What is known of a procurement after one more release, by the merging rules of OCDS 1.1: members
 * merge by name, lists of objects with ids merge by id, other lists and values are replaced, and null
 * removes. The release's own `id`, `date` and `tag` become those of the result. Neither is changed.
 */
export function mergeRelease(known: Release | undefined, update: Release): Release {
  return mergeMembers((known ?? {}) as Members, update as Members) as Release
}

function mergeMembers(known: Members, update: Members): Members {
  const merged = { ...known }
  for (const [name, value] of Object.entries(update)) {
    if (value === null || value === undefined) delete merged[name]
    else merged[name] = mergeValue(name, known[name], value)
  }
  return merged
}

function mergeValue(name: string, known: unknown, update: unknown): unknown {
  if (isObject(update)) return mergeMembers(isObject(known) ? known : {}, update)
  if (!Array.isArray(update)) return update
  const byId = !WHOLE_LISTS.has(name) && update.every(hasId)
  return mergeElements(byId && Array.isArray(known) ? known : [], update, byId)
}

function mergeElements(known: unknown[], update: unknown[], byId: boolean): unknown[] {
  const merged = [...known]
  for (const element of update) {
    const at = byId && hasId(element) ? merged.findIndex((other) => sameId(other, element)) : -1
    if (at === -1) merged.push(isObject(element) ? mergeMembers({}, element) : element)
    else merged[at] = mergeValue('', merged[at], element)
  }
  return merged
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasId(value: unknown): value is Members & { id: string | number } {
  return isObject(value) && (typeof value.id === 'string' || typeof value.id === 'number')
}

function sameId(one: unknown, other: { id: string | number }): boolean {
  return hasId(one) && String(one.id) === String(other.id)
}
