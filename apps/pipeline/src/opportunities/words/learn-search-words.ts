import type { EntityManager } from 'typeorm'
import type { ProjectedRow } from '../projection/projected-row.js'

/**
 * The words as written, not their stems, since people are shown what was searched instead. In one
 * order everywhere, so that two imports wait for each other and never in a circle.
 */
const LEARN = `
  insert into search_words (word, lexeme)
  select word, lexeme
    from (select word, (ts_lexize('english_stem', word))[1] as lexeme
            from (select distinct unnest(tsvector_to_array(to_tsvector('simple', text))) as word
                    from (select unnest($1::text[]) as text
                          union all
                          select label from codes
                           where list = 'cpv'
                             and code in (select unnest(cpv) from opportunities where id = any($2))
                         ) texts) words
           where word ~ '^[[:alpha:]]{4,30}$') found
   where lexeme is not null and lexeme <> ''
     and not exists (select from search_words known where known.word = found.word)
   order by word
  on conflict (word) do nothing`

/** Keeps the words that opportunities can be found by, for those who misspell them. */
export async function learnSearchWords(
  tx: EntityManager,
  ids: readonly string[],
  rows: readonly ProjectedRow[],
): Promise<void> {
  const texts = rows.map(({ title, text, buyerNames }) => `${title}\n${text}\n${buyerNames}`)
  await tx.query(LEARN, [texts, ids])
}
