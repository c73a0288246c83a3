import type { CriteriaInput } from '@inroad/notifications/criteria/criteria'
import { pick, seededChance, type Chance } from './seeded-chance.js'

export interface Wish {
  email: string
  criteria: CriteriaInput
}

/** Every fifth person asks for two things, and some of those overlap. */
const PEOPLE_PER_WISH = 0.8

const DIVISIONS = ['33', '45', '48', '50', '55', '71', '72', '79', '80', '85', '90', '98'] as const
const GROUPS = [
  '331',
  '336',
  '391',
  '452',
  '453',
  '507',
  '713',
  '722',
  '794',
  '851',
  '907',
] as const
const REGIONS = [
  'UKC',
  'UKD',
  'UKE',
  'UKF',
  'UKG',
  'UKH',
  'UKI',
  'UKJ',
  'UKK',
  'UKL',
  'UKM',
] as const
const WORDS = [
  ...(['software', 'cleaning', 'roof', 'dental', 'mental health', 'training', 'catering'] as const),
  ...(['transport', 'security', 'energy', 'laboratory', 'legal advice', 'furniture'] as const),
] as const
const CEILINGS = ['100000', '500000', '2000000'] as const

const KINDS: readonly [(chance: Chance) => CriteriaInput, ...((c: Chance) => CriteriaInput)[]] = [
  (chance) => ({ ...oneDivision(chance), regions: [pick(chance, REGIONS)] }),
  (chance) => ({ cpv: [pick(chance, DIVISIONS), pick(chance, GROUPS)], nhsOnly: true }),
  (chance) => ({ words: [pick(chance, WORDS)], regions: [pick(chance, REGIONS)] }),
  (chance) => ({ ...oneDivision(chance), valueMax: pick(chance, CEILINGS), valueNotStated: false }),
  (chance) => ({ cpv: [pick(chance, GROUPS)], stages: [pick(chance, ['planning', 'tender'])] }),
  (chance) => ({
    cpv: [pick(chance, GROUPS)],
    regions: [pick(chance, REGIONS)],
    valueMin: '50000',
  }),
]

/** Made-up people and what they ask to be told of; the same for the same seed. */
export function makeWishes(count: number, seed: number): Wish[] {
  const chance = seededChance(seed)
  const people = Math.ceil(count * PEOPLE_PER_WISH)
  return Array.from({ length: count }, (_, at) => ({
    email: `person-${at % people}@example.invalid`,
    criteria: makeCriteria(chance),
  }))
}

function makeCriteria(chance: Chance): CriteriaInput {
  return {
    ...pick(chance, KINDS)(chance),
    ...(chance() < 0.3 && { prefersSme: true }),
    ...(chance() < 0.1 && { excludedWords: [pick(chance, WORDS)] }),
  }
}

function oneDivision(chance: Chance): CriteriaInput {
  return { cpv: [pick(chance, DIVISIONS)] }
}
