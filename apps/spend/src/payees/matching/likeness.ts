import { type Measure, MEASURES, type Measures } from './compare-names.js'
import { CHOICE_WEIGHTS, PAIR_WEIGHTS } from './weights.v1.js'

/** Measures that say more together than each does alone. */
export const TOGETHER: readonly (readonly [Measure, Measure])[] = [
  ['tellingSame', 'sameType'],
  ['tellingSame', 'bothLeft'],
  ['tellingOfEntry', 'entryInFront'],
  ['tellingOfEntry', 'sameType'],
  ['tellingOfPayee', 'sameType'],
  ['tellingOfPayee', 'cutShort'],
  ['sameKey', 'formMissing'],
  ['sameKey', 'telling'],
  ['tellingSame', 'otherDirection'],
  ['tellingSame', 'loneWord'],
  ['tellingOfEntry', 'loneWord'],
  ['tellingOfPayee', 'loneWord'],
  ['tellingSame', 'typeMissing'],
  ['common', 'common'],
  ['telling', 'common'],
  ['bothLeft', 'common'],
  ['leftOfEntry', 'sameType'],
  ['leftOfPayee', 'sameType'],
  ['tellingSame', 'genericLeft'],
  ['tellingSame', 'placeLeft'],
  ['tellingSame', 'bothNhs'],
  ['tellingSame', 'nearly'],
  ['tellingSame', 'twoTelling'],
  ['tellingOfPayee', 'bothNhs'],
  ['tellingOfEntry', 'bothNhs'],
  ['tellingOfEntry', 'twoTelling'],
  ['tellingOfEntry', 'moreInFront'],
  ['tellingOfEntry', 'twoLeft'],
  ['entryInFront', 'sameType'],
  ['entryInFront', 'twoTelling'],
  ['entryInFront', 'twoLeft'],
  ['entryInFront', 'telling'],
  ['cutWord', 'twoTelling'],
  ['cutWord', 'typeMissing'],
  ['cutWord', 'sameType'],
  ['cutWord', 'telling'],
  ['sameType', 'placeLeft'],
  ['sameType', 'nearly'],
  ['loneWord', 'nearly'],
  ['rarest', 'rarest'],
  ['rarest', 'entryInFront'],
  ['rarestLeft', 'entryInFront'],
  ['rarest', 'sameType'],
]

const PLACES = TOGETHER.map(
  ([one, other]) => [MEASURES.indexOf(one), MEASURES.indexOf(other)] as const,
)

/** The greatest lead over the next best that still says more. */
const FAR = 8

/** What a lead over the next best says more with. */
const WITH_LEAD: readonly Measure[] = [
  ...(['sameKey', 'tellingSame', 'sameType', 'cutWord', 'entryInFront', 'bothNhs'] as const),
  ...(['twoTelling', 'tellingOfPayee', 'tellingOfEntry', 'loneWord', 'common'] as const),
]

/** Each measure, then those that go together: what `PAIR_WEIGHTS` are of, in their order. */
export function pairTerms(measures: Measures): number[] {
  const terms: number[] = MEASURES.map((measure) => measures[measure])
  for (const [one, other] of PLACES) terms.push((terms[one] ?? 0) * (terms[other] ?? 0))
  return terms
}

/** What is known of the best of several: what `CHOICE_WEIGHTS` are of, in their order. */
export function choiceTerms(best: Measures, alike: number, lead: number): number[] {
  const gap = Math.min(FAR, lead) / 4
  return [
    ...[alike, Math.max(-4, Math.min(4, alike)), gap, gap < 0.125 ? 1 : 0, gap > 0.75 ? 1 : 0],
    ...WITH_LEAD.map((measure) => best[measure] * gap),
    ...pairTerms(best),
  ]
}

/** How alike two names are, in log odds: for order only. */
export function alikeness(measures: Measures): number {
  return weighed(PAIR_WEIGHTS, pairTerms(measures))
}

/** How sure it is that the best of several is the one meant, 0 to 1. */
export function sureness(best: Measures, alike: number, lead: number): number {
  return 1 / (1 + Math.exp(-weighed(CHOICE_WEIGHTS, choiceTerms(best, alike, lead))))
}

/** The last weight stands alone. */
function weighed(weights: readonly number[], terms: readonly number[]): number {
  let sum = weights.at(-1) ?? 0
  for (let at = 0; at < terms.length; at += 1) sum += (terms[at] ?? 0) * (weights[at] ?? 0)
  return sum
}
