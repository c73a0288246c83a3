import type { EntityManager } from 'typeorm'
import { nearestWord } from './nearest-word.js'

const WORD = /(?<![-\p{L}\p{N}])\p{L}{4,30}(?![\p{N}])/gu

const UNKNOWN = `
  select given.word from unnest($1::text[]) as given(word)
   where (ts_lexize('english_stem', given.word))[1] is not null
     and not exists (select from search_words known
                      where known.lexeme = (ts_lexize('english_stem', given.word))[1])`

/** Two letters in each other's place leave short words few trigrams that are the same. */
const ALIKE = `select set_config('pg_trgm.similarity_threshold', '0.2', true)`

const CANDIDATES = `
  select given.word, array(
           select known.word from search_words known
            where known.word % given.word
              and length(known.word) between length(given.word) - 2 and length(given.word) + 2
            order by similarity(known.word, given.word) desc, known.word limit 100) as candidates
    from unnest($1::text[]) as given(word)`

/**
 * The words of a search with those that no opportunity has replaced by the nearest that one has;
 * undefined when there is nothing to replace.
 */
export async function correctedWords(
  tx: EntityManager,
  words: string,
): Promise<string | undefined> {
  const given = [...new Set(words.toLowerCase().match(WORD) ?? [])]
  if (given.length === 0) return undefined
  const unknown = await tx.query<{ word: string }[]>(UNKNOWN, [given])
  if (unknown.length === 0) return undefined
  const nearest = await nearestWords(
    tx,
    unknown.map(({ word }) => word),
  )
  if (nearest.size === 0) return undefined
  return words.replace(WORD, (word) => nearest.get(word.toLowerCase()) ?? word)
}

async function nearestWords(
  tx: EntityManager,
  words: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  await tx.query(ALIKE)
  const rows = await tx.query<{ word: string; candidates: string[] }[]>(CANDIDATES, [words])
  return new Map(
    rows.flatMap(({ word, candidates }) => {
      const found = nearestWord(word, candidates)
      return found === undefined ? [] : [[word, found] as const]
    }),
  )
}
