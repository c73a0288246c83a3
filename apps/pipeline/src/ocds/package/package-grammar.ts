import { METADATA_KEYS } from './package-metadata.js'

/** Where the scanner stands: the few objects and lists of a package that lead to releases. */
export type Place = 'package' | 'releases' | 'records' | 'record' | 'record-releases'

/** What a value is to the scanner: a place to enter, or something to take or pass over whole. */
export type Meaning = Place | 'release' | 'metadata' | 'other'

/** What the next value means, by where it stands (OCDS release package and record package). */
export function meaningOf(place: Place | undefined, key: string): Meaning {
  if (place === undefined) return 'package'
  if (place === 'package') return inPackage(key)
  if (place === 'records') return 'record'
  if (place === 'record') return key === 'releases' ? 'record-releases' : 'other'
  return 'release'
}

function inPackage(key: string): Meaning {
  if (key === 'releases' || key === 'records') return key
  return METADATA_KEYS.has(key) ? 'metadata' : 'other'
}

/** Whether a place is a list; the others are objects. */
export function isList(place: Place): boolean {
  return place === 'releases' || place === 'records' || place === 'record-releases'
}

/** Whether a meaning is a place that the scanner goes into. */
export function isPlace(meaning: Meaning): meaning is Place {
  return meaning !== 'release' && meaning !== 'metadata' && meaning !== 'other'
}

/** The bracket that a place begins with. */
export function opening(place: Place): number {
  return isList(place) ? 0x5b : 0x7b
}

/** The bracket that a place ends with. */
export function closing(place: Place): number {
  return isList(place) ? 0x5d : 0x7d
}
