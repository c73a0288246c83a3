import { setImmediate } from 'node:timers/promises'
import type { EntityManager } from 'typeorm'
import { type Choice, chooseMatch, type LookedFor } from '../matching/choose-match.js'
import type { WordWeight } from '../matching/compare-names.js'
import { alikeEntries, sameKeyEntries } from '../matching/find-candidates.query.js'
import { nameWords } from '../matching/name-words.js'
import { wordWeights } from '../matching/word-weights.query.js'
import type { RegisterEntry } from './resolution.js'

/** As many names as are asked for at once. */
const AT_ONCE = 1000

interface Candidates {
  entries: Map<string, RegisterEntry[]>
  weight: WordWeight
}

/**
 * The choice for each name, in their order. The tables look up the next names while these are
 * compared.
 */
export async function chooseAll(
  tx: EntityManager,
  asked: readonly LookedFor[],
): Promise<(Choice | undefined)[]> {
  const choices: (Choice | undefined)[] = []
  let next = asked.length > 0 ? candidatesOf(tx, asked.slice(0, AT_ONCE)) : undefined
  for (let from = 0; next !== undefined; from += AT_ONCE) {
    const { entries, weight } = await next
    const after = asked.slice(from + AT_ONCE, from + 2 * AT_ONCE)
    next = after.length > 0 ? candidatesOf(tx, after) : undefined
    // So that the question is under way before this thread is busy.
    await setImmediate()
    for (const one of asked.slice(from, from + AT_ONCE)) {
      const found = entries.get(one.nameKey)
      choices.push(found && chooseMatch(one, found, weight))
    }
  }
  return choices
}

async function candidatesOf(tx: EntityManager, asked: readonly LookedFor[]): Promise<Candidates> {
  const keys = [...new Set(asked.map(({ nameKey }) => nameKey))].filter((key) => key !== '')
  const entries = await entriesFor(tx, keys)
  const words = new Set(keys.flatMap((key) => nameWords(key).words))
  for (const found of entries.values()) {
    for (const { nameKey } of found) for (const word of nameWords(nameKey).words) words.add(word)
  }
  return { entries, weight: await wordWeights(tx, words) }
}

/** First by the very same key, which is quick. */
async function entriesFor(
  tx: EntityManager,
  keys: readonly string[],
): Promise<Map<string, RegisterEntry[]>> {
  const same = await sameKeyEntries(tx, keys)
  const entries = new Map<string, RegisterEntry[]>()
  for (const [place, found] of same) entries.set(keys[place - 1] ?? '', found)
  const others = keys.filter((key) => !entries.has(key))
  for (const [place, found] of await alikeEntries(tx, others)) {
    entries.set(others[place - 1] ?? '', found)
  }
  return entries
}
