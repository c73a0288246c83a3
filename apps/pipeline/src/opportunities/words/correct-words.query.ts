import type { EntityManager } from 'typeorm'
import { nearestWord } from './nearest-word.js'

const WORD = /(?<![-\p{L}\p{N}])\p{L}{4,30}(?![\p{N}])/gu

/** Of each word that no opportunity has, the words that are written most like it. */
const CANDIDATES = `
  select given.word, array(
           select known.word from search_words known
            where known.word % given.word
            order by similarity(known.word, given.word) desc, known.word limit 30) as candidates
    from unnest($1::text[]) as given(word)
   where (ts_lexize('english_stem', given.word))[1] is not null
     and not exists (select from search_words known
                      where known.lexeme = (ts_lexize('english_stem', given.word))[1])`

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
  const rows = await tx.query<{ word: string; candidates: string[] }[]>(CANDIDATES, [given])
  const nearest = new Map(
    rows.flatMap(({ word, candidates }) => {
      const found = nearestWord(word, candidates)
      return found === undefined ? [] : [[word, found] as const]
    }),
  )
  if (nearest.size === 0) return undefined
  return words.replace(WORD, (word) => nearest.get(word.toLowerCase()) ?? word)
}
