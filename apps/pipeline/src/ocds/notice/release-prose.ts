import { plainText } from '../facts/plain-text.js'
import type { Release } from '../release/release.js'

const MOST = 100_000

/**
 * What the authority says in its own words, one text after another. What a corrigendum strikes out
 * is left out, because it is no longer said.
 */
export function releaseProse({ description, tender, contracts }: Release): string {
  const amendments = [
    ...(tender?.amendments ?? []),
    ...(contracts ?? []).flatMap((contract) => contract.amendments ?? []),
  ]
  const texts = [
    description,
    tender?.title,
    tender?.description,
    tender?.procurementMethodRationale,
    tender?.reviewDetails,
    ...(tender?.lots ?? []).flatMap((lot) => [lot.title, lot.description]),
    ...amendments.flatMap((amendment) => [
      amendment.description,
      amendment.rationale,
      ...(amendment.unstructuredChanges ?? []).map(({ newValue }) => newValue?.text),
    ]),
  ]
  const plain = texts.flatMap((text) => plainText(text, MOST) ?? [])
  // A full stop between two texts, so that no sentence runs from one into the other.
  return [...new Set(plain)].join(' . ').replace(/\s+/g, ' ')
}
