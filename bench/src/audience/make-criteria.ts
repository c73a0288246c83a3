import type { CriteriaInput } from '@inroad/notifications/criteria/criteria'
import type { Market } from './market.js'
import type { SeededRandom } from './seeded-random.js'

/** A fifth ask by words alone: they are the hardest to find, since every notice is full of words. */
const WORDS_ONLY = 0.2
/** Digits of a category: divisions, groups and classes are asked for more than single codes. */
const LENGTHS = [2, 2, 3, 3, 3, 4, 4, 5, 6, 8]

/** One subscriber's request, in the proportions that alert services see. */
export function makeCriteria(random: SeededRandom, market: Market): CriteriaInput {
  if (random.chance(WORDS_ONLY)) {
    return {
      words: makeWords(random, market, random.between(1, 4)),
      excludedWords: random.chance(0.2) ? makeWords(random, market, 1) : [],
    }
  }
  const kind = random.next()
  return {
    ...(kind < 0.94 ? { cpv: makePrefixes(random, market) } : {}),
    ...(kind > 0.98 || random.chance(0.05)
      ? { buyers: many(random, 3, () => market.buyers.pick(random)) }
      : {}),
    ...(kind > 0.94 || random.chance(0.5) ? { regions: makeRegions(random, market) } : {}),
    ...(random.chance(0.4) ? makeRange(random) : {}),
    words: random.chance(0.15) ? makeWords(random, market, random.between(1, 3)) : [],
    excludedWords: random.chance(0.15) ? makeWords(random, market, random.between(1, 2)) : [],
    nhsOnly: random.chance(0.3),
    stages: random.chance(0.2) ? ['tender'] : [],
    prefersSme: random.chance(0.3),
  }
}

function makePrefixes(random: SeededRandom, market: Market): string[] {
  // A firm has one trade: its other categories lie mostly in the same division.
  const trade = market.divisions.pick(random)
  return many(random, 4, () =>
    market.cpv(random, random.pick(LENGTHS), random.chance(0.8) ? trade : undefined),
  )
}

function makeRegions(random: SeededRandom, market: Market): string[] {
  return many(random, 3, () => market.region(random, random.pick([3, 3, 3, 4, 5])))
}

function makeRange(random: SeededRandom): CriteriaInput {
  const low = random.pick([0, 5_000, 10_000, 30_000, 100_000])
  const high = random.pick([50_000, 139_000, 250_000, 1_000_000, 5_000_000])
  return {
    valueMin: String(Math.min(low, high)),
    valueMax: String(Math.max(low, high)),
    valueNotStated: random.chance(0.8),
  }
}

function makeWords(random: SeededRandom, market: Market, count: number): string[] {
  return Array.from({ length: count }, () =>
    random.chance(0.3)
      ? `${market.wantedWords.pick(random)} ${market.wantedWords.pick(random)}`
      : market.wantedWords.pick(random),
  )
}

function many<Item>(random: SeededRandom, most: number, make: () => Item): Item[] {
  return Array.from({ length: random.between(1, most) }, make)
}
