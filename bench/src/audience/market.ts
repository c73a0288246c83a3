import { ITL1 } from '@inroad/codelists/itl'
import { SeededRandom } from './seeded-random.js'
import { Zipf } from './zipf.js'

/** CPV divisions, those with the most notices first; medical equipment leads, as buyers are the NHS. */
const DIVISIONS =
  '33 45 79 85 72 90 50 71 34 48 80 39 98 77 31 73 44 35 66 42 32 60 64 75 92 09 38 55 24 30 51 22 15 18 37 63 65 03 14 19 43 16 41 70 76'

/** About as many distinct words as 300 notices hold. */
const WORDS = 6000
/** The most frequent ones are "the", "services", "contract": nobody asks to be told of those. */
const EMPTY_WORDS = 100

const CONSONANTS = [...'bdfgklmnprtvz']
const VOWELS = [...'aeiou']

/**
 * What notices and subscribers draw from, in proportions taken from notices of 2026: words by Zipf's
 * law (a word of rank 100 is in an eighth of all notices, one of rank 1,000 in a fiftieth), CPV
 * divisions and regions likewise. The words themselves are made up.
 */
export class Market {
  readonly noticeWords: Zipf<string>
  readonly wantedWords: Zipf<string>
  readonly divisions = new Zipf(DIVISIONS.split(' '), 0.7)
  readonly digits = new Zipf([...'123456789'])
  readonly regions: Zipf<string>
  readonly buyers: Zipf<string>

  constructor(seed: number) {
    const random = new SeededRandom(seed)
    const words = makeWords(random)
    this.noticeWords = new Zipf(words)
    this.wantedWords = new Zipf(random.shuffled(words.slice(EMPTY_WORDS)), 0.9)
    this.regions = new Zipf(random.shuffled(Object.keys(ITL1)), 0.5)
    this.buyers = new Zipf(
      Array.from({ length: 600 }, (_, at) => `GB-NHS:Z${at}`),
      0.7,
    )
  }

  /** A code's significant digits. */
  cpv(random: SeededRandom, length: number, division = this.divisions.pick(random)): string {
    let code = division
    while (code.length < length) code += this.digits.pick(random)
    return code
  }

  /** A region of two to five characters, `UK` to ITL 3. */
  region(random: SeededRandom, length: number): string {
    let code = length === 2 ? 'UK' : this.regions.pick(random)
    while (code.length < length) code += String(random.between(1, 5))
    return code
  }
}

function makeWords(random: SeededRandom): string[] {
  const words = new Set<string>()
  while (words.size < WORDS) {
    const syllables = random.between(2, 4)
    let word = ''
    for (let at = 0; at < syllables; at++) word += random.pick(CONSONANTS) + random.pick(VOWELS)
    words.add(`${word}x`)
  }
  return [...words]
}
