import { exampleOpportunity, type Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import type { CriteriaInput } from '../../src/criteria/criteria.js'
import type { Seeded } from './seeded.js'
import { FORMS_OF_ALL, WORDS_OF_TEXTS } from './vocabulary.js'

/** Few enough values that everything meets everything else often. */
const CODES = ['33000000', '33140000', '33141200', '33141220', '45000000', '30000000', '09100000']
const REGIONS = ['UK', 'UKC', 'UKC1', 'UKC11', 'UKC2', 'UKD', 'UKD3']
const BUYERS = ['GB-NHS:RQM', 'GB-NHS:RJ1', 'GB-COH:01234567']
const AMOUNTS = ['0', '0.00', '999.99', '1000', '1000.01', '50000', '250000.00']
const STAGES = ['planning', 'tender'] as const

export function makeCriteria(chance: Seeded): CriteriaInput {
  const range = [Number(chance.pick(AMOUNTS)), Number(chance.pick(AMOUNTS))].sort((a, b) => a - b)
  return {
    cpv: maybe(chance, 0.5, () => chance.some(CODES, 3)) ?? [],
    regions: maybe(chance, 0.4, () => chance.some(REGIONS, 3)) ?? [],
    buyers: maybe(chance, 0.2, () => chance.some(BUYERS, 2)) ?? [],
    stages: maybe(chance, 0.3, () => chance.some(STAGES, 2)) ?? [],
    words: maybe(chance, 0.5, () => phrases(chance, 3)) ?? [],
    excludedWords: maybe(chance, 0.3, () => phrases(chance, 2)) ?? [],
    ...(chance.chance(0.3) ? { valueMin: String(range[0]) } : {}),
    ...(chance.chance(0.3) ? { valueMax: String(range[1]) } : {}),
    ...(chance.chance(0.4) ? { valueNotStated: chance.chance(0.5) } : {}),
    nhsOnly: chance.chance(0.2),
    prefersSme: chance.chance(0.3),
  }
}

export function makeOpportunity(chance: Seeded): Opportunity {
  return {
    ...exampleOpportunity,
    stage: chance.pick(STAGES),
    title: text(chance, 1 + Math.floor(chance.next() * 4)),
    description: maybe(chance, 0.7, () => text(chance, Math.floor(chance.next() * 12))),
    cpv: chance.some(CODES, 3),
    regions: chance.some(REGIONS, 2),
    buyers: [{ name: 'Somebody', identifiers: chance.some(BUYERS, 2).map(identifier) }],
    value: maybe(chance, 0.6, () => money(chance)),
    lots: chance.some(['1', '2'], 2).map((id) => ({
      id,
      title: maybe(chance, 0.5, () => text(chance, 2)),
      value: maybe(chance, 0.5, () => money(chance)),
    })),
    smeSuitable: maybe(chance, 0.5, () => true as const),
  }
}

function maybe<Value>(chance: Seeded, probability: number, make: () => Value): Value | undefined {
  return chance.chance(probability) ? make() : undefined
}

function text(chance: Seeded, words: number): string {
  return Array.from({ length: words }, () => chance.pick(WORDS_OF_TEXTS)).join(' ')
}

/** Words that can be searched for, alone or two: anywhere, or together with or without "of" between. */
function phrases(chance: Seeded, most: number): string[] {
  return chance.some(FORMS_OF_ALL, most).map((word) => {
    const kind = chance.next()
    if (kind < 0.6) return word
    const between = kind < 0.7 ? ' + ' : kind < 0.85 ? ' of ' : ' '
    return `${word}${between}${chance.pick(FORMS_OF_ALL)}`
  })
}

function money(chance: Seeded): { amount: string; currency: string } {
  return { amount: chance.pick(AMOUNTS), currency: chance.chance(0.85) ? 'GBP' : 'AED' }
}

function identifier(key: string): { scheme: string; id: string } {
  const [scheme = '', id = ''] = key.split(':')
  return { scheme, id }
}
