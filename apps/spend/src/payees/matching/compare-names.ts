import { distance } from 'fastest-levenshtein'
import { alignWords, type Alignment } from './align-words.js'
import { GENERIC_WORDS } from './abbreviations.js'
import type { LegalForm } from './legal-form.js'
import { type NameWords, nameWords } from './name-words.js'
import { trigramLikeness } from './trigrams.js'

/** A name ready to be compared. */
export interface ComparedName {
  key: string
  form: LegalForm
}

/** How much a word tells, 0 to 1: rare words more. */
export type WordWeight = (word: string) => number

/** What is measured of two names; each 0 to 1. */
export const MEASURES = [
  'sameKey',
  'sameCompact',
  'common',
  'ofPayee',
  'ofEntry',
  'leftOfPayee',
  'leftOfEntry',
  'bothLeft',
  'nearly',
  'trigram',
  'edit',
  'otherForm',
  'formMissing',
  'otherType',
  'sameType',
  'cutShort',
  'entryInFront',
  'otherNumber',
  'otherDirection',
  'telling',
  'genericLeft',
  'tellingSame',
  'tellingOfEntry',
  'tellingOfPayee',
  'typeMissing',
  'loneWord',
  'cutWord',
  'bothNhs',
  'twoTelling',
  'placeLeft',
  'twoLeft',
  'moreInFront',
  'rarest',
  'rarestLeft',
] as const

export type Measure = (typeof MEASURES)[number]
export type Measures = Record<Measure, number>

const DIRECTION =
  /^(?:NORTH|SOUTH|EAST|WEST|NORTHERN|SOUTHERN|EASTERN|WESTERN|CENTRAL|MID|UPPER|LOWER|OLD|NEW)$/
/** Of words that tell little, those by which two of one sort are told apart. */
const PLACE =
  /^(?:LONDON|ROAD|STREET|HOUSE|FAMILY|UK|CITY|COUNTY|DISTRICT|SCHOOL|UNIVERSITY|COLLEGE|CHARITY|EUROPE|INTERNATIONAL|HOLDING|COMMUNITY|MENTAL)$/
const SHORTEST_CUT = 20

/** Everything by which a payee's name and a register's are alike or are not. Pure. */
export function compareNames(
  payee: ComparedName,
  entry: ComparedName,
  weight: WordWeight,
): Measures {
  const [one, other] = [nameWords(payee.key), nameWords(entry.key)]
  const aligned = alignWords(one.words, other.words)
  const sum = (words: readonly string[]): number =>
    words.reduce((all, word) => all + weight(word), 0)
  const common = sum(aligned.matched) + 0.9 * sum(aligned.nearly)
  const [left, leftThere] = aligned.left.map(sum) as [number, number]
  const whole = Math.max(one.compact.length, other.compact.length, 1)
  return {
    sameKey: number(payee.key === entry.key),
    sameCompact: number(one.compact === other.compact),
    common: (2 * common) / Math.max(2 * common + left + leftThere, 0.01),
    ofPayee: common / Math.max(common + left, 0.01),
    ofEntry: common / Math.max(common + leftThere, 0.01),
    leftOfPayee: Math.min(1, left),
    leftOfEntry: Math.min(1, leftThere),
    bothLeft: Math.min(1, left, leftThere),
    nearly: Math.min(1, sum(aligned.nearly)),
    trigram: trigramLikeness(payee.key, entry.key),
    edit: 1 - distance(one.compact, other.compact) / whole,
    ...ofForms(payee.form, entry.form),
    ...ofTypes(one.types, other.types),
    cutShort: number(one.compact.length >= SHORTEST_CUT && other.compact.startsWith(one.compact)),
    otherNumber: number(differ(aligned, /\d/)),
    otherDirection: number(differ(aligned, DIRECTION)),
    telling: Math.min(1, common / 2),
    ...ofTelling(one, other, aligned),
    ...ofLeft(aligned, weight),
    ...ofFront(one.words, other.words),
    bothNhs: number(one.words.includes('NHS') && other.words.includes('NHS')),
    twoTelling: number(aligned.matched.filter((word) => one.telling.includes(word)).length > 1),
  }
}

/** Whether either name is the other with its end missing, perhaps within a word. */
function ofFront(
  one: readonly string[],
  other: readonly string[],
): Pick<Measures, 'entryInFront' | 'cutWord' | 'moreInFront'> {
  const last = one.length - 1
  const cut = one.every((word, place) =>
    place === last ? other[place]?.startsWith(word) : other[place] === word,
  )
  return {
    entryInFront: number(other.every((word, place) => one[place] === word)),
    cutWord: number(cut),
    moreInFront: number(one.length > other.length && one.at(-1) === other.at(-1)),
  }
}

function ofForms(one: LegalForm, other: LegalForm): Pick<Measures, 'otherForm' | 'formMissing'> {
  const missing = (one === 'none') !== (other === 'none')
  return { otherForm: number(one !== other && !missing), formMissing: number(missing) }
}

function ofTelling(
  one: NameWords,
  other: NameWords,
  { left }: Alignment,
): Pick<Measures, 'tellingSame' | 'tellingOfEntry' | 'tellingOfPayee' | 'loneWord'> {
  const [ofPayee, ofEntry] = [one, other].map(
    ({ telling }, side) => !telling.some((word) => left[side]?.includes(word)),
  ) as [boolean, boolean]
  return {
    tellingSame: number(ofPayee && ofEntry),
    tellingOfEntry: number(ofEntry),
    tellingOfPayee: number(ofPayee),
    loneWord: number(Math.min(one.telling.length, other.telling.length) === 1),
  }
}

function ofLeft(
  aligned: Alignment,
  weight: WordWeight,
): Pick<Measures, 'rarest' | 'rarestLeft' | 'placeLeft' | 'twoLeft' | 'genericLeft'> {
  const { matched, left } = aligned
  const generic = left.flat().filter((word) => GENERIC_WORDS.has(word)).length
  return {
    rarest: Math.max(0, ...matched.map(weight)),
    rarestLeft: Math.max(0, ...left[0].map(weight)),
    placeLeft: number(differ(aligned, PLACE)),
    twoLeft: number(left[0].length > 1),
    genericLeft: Math.min(1, generic / 4),
  }
}

function ofTypes(
  first: readonly string[],
  second: readonly string[],
): Pick<Measures, 'otherType' | 'sameType' | 'typeMissing'> {
  const shared = first.some((type) => second.includes(type))
  const both = first.length > 0 && second.length > 0
  return {
    otherType: number(both && !shared),
    sameType: number(shared),
    typeMissing: number(!both && first.length + second.length > 0),
  }
}

function differ({ left: [here, there] }: Alignment, sort: RegExp): boolean {
  return here.some((word) => sort.test(word)) || there.some((word) => sort.test(word))
}

function number(is: boolean): number {
  return is ? 1 : 0
}
