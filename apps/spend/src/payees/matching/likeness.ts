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
]

/** The greatest lead over the next best that still says more. */
const FAR = 8

/** Each measure, then those that go together: what `PAIR_WEIGHTS` are of, in their order. */
export function pairTerms(measures: Measures): number[] {
  return [
    ...MEASURES.map((measure) => measures[measure]),
    ...TOGETHER.map(([one, other]) => measures[one] * measures[other]),
  ]
}

/** What is known of the best of several: what `CHOICE_WEIGHTS` are of, in their order. */
export function choiceTerms(best: Measures, alike: number, lead: number): number[] {
  const gap = Math.min(FAR, lead) / 4
  const { sameKey, tellingSame, sameType, otherDirection, loneWord, entryInFront } = best
  return [
    ...[alike, Math.max(-4, Math.min(4, alike)), gap, gap < 0.125 ? 1 : 0, gap > 0.75 ? 1 : 0],
    ...[sameKey * gap, tellingSame * gap, sameType * gap],
    ...[tellingSame, sameType, best.otherType, best.bothLeft, loneWord],
    ...[best.leftOfEntry, best.leftOfPayee, best.cutShort, entryInFront, best.telling],
    ...[loneWord * best.typeMissing, sameKey, otherDirection * sameType],
    ...[tellingSame * sameType * (1 - otherDirection)],
    ...[best.tellingOfEntry * entryInFront * sameType],
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
  return terms.reduce((sum, term, at) => sum + term * (weights[at] ?? 0), weights.at(-1) ?? 0)
}
