import { isValidIdentifier, normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import { nameKey } from '../../payees/normalise/name-key.js'

export const COMPANIES = 'GB-COH'

/**
 * What the parent of a group is found by: its company number, or the key of its name where what was
 * given is no number. Undefined where nothing was given that could be found.
 */
export function groupParentKey(given: string | undefined): string | undefined {
  if (given === undefined || given.trim() === '') return undefined
  if (isValidIdentifier(COMPANIES, given)) return normaliseIdentifier(COMPANIES, given).id
  const key = nameKey(given)
  return key === '' ? undefined : key
}
