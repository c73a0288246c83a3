import type { EntityManager } from 'typeorm'
import { GENERIC_WORDS } from './abbreviations.js'
import type { WordWeight } from './compare-names.js'

const FREQUENT = `
  select word, entries from register_words where word = any($1::text[])`
const ALL = 'select coalesce(sum(entries), 0)::float8 as all from registers'

const GENERIC = 0.15
const NUMBER = 0.3

/** How much each of these words tells: the rarer in the registers, the more. */
export async function wordWeights(
  tx: EntityManager,
  words: ReadonlySet<string>,
): Promise<WordWeight> {
  const [{ all } = { all: 0 }] = await tx.query<{ all: number }[]>(ALL)
  const rows = await tx.query<{ word: string; entries: number }[]>(FREQUENT, [[...words]])
  return weightsOf(new Map(rows.map(({ word, entries }) => [word, entries])), all)
}

/** Weights 0 to 1 from the number of names in which each word stands. Pure. */
export function weightsOf(entries: ReadonlyMap<string, number>, all: number): WordWeight {
  const whole = Math.log(1 + Math.max(1, all))
  const known = new Map<string, number>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const rare = Math.log(1 + Math.max(1, all) / ((entries.get(word) ?? 0) + 1)) / whole
    const weight = Math.min(rare, mostOf(word))
    known.set(word, weight)
    return weight
  }
}

function mostOf(word: string): number {
  if (GENERIC_WORDS.has(word)) return GENERIC
  return /^\d{1,3}$/.test(word) ? NUMBER : 1
}
