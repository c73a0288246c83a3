import { RuleBroken, type FieldFault } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'

/** A word or phrase, or several to be found together, as the database's text search reads it. */
export interface Phrase {
  text: string
  lexemes: string[]
  /** Whether it is one word: a phrase may be made of one lexeme too, "pump by pump". */
  single: boolean
  /** The text of a tsquery: `'urinari' <-> 'cathet'`. */
  query: string
  /** The size of that tsquery. */
  bytes: number
}

/** Parts joined by a plus are asked for together; those that hold nothing to search for fall away. */
const READ = `
  select text, tsvector_to_array(to_tsvector('english', text)) as lexemes, query::text as query,
         numnode(query) = 1 as single, pg_column_size(query) as bytes
    from unnest($1::text[]) as text
   cross join lateral (
     select coalesce(string_agg(format('(%s)', part), ' & '), '')::tsquery as query
       from unnest(string_to_array(text, ' + ')) as words,
            phraseto_tsquery('english', words) as part
      where numnode(part) > 0) as asked`

/**
 * Reads the words and phrases of any number of criteria at once.
 * @throws RuleBroken `WORDS_TOO_COMMON` when one holds nothing to search for, such as "of the"
 */
export async function readPhrases(
  tx: EntityManager,
  fields: { words: readonly string[]; excludedWords: readonly string[] },
): Promise<ReadonlyMap<string, Phrase>> {
  const texts = [...new Set([...fields.words, ...fields.excludedWords])]
  if (texts.length === 0) return new Map()
  const phrases = new Map(
    (await tx.query<Phrase[]>(READ, [texts])).map((phrase) => [phrase.text, phrase]),
  )
  const faults = Object.entries(fields).flatMap(([field, given]) =>
    given.filter((text) => !phrases.get(text)?.query).map((text) => tooCommon(field, text)),
  )
  if (faults.length > 0) throw new RuleBroken('WORDS_TOO_COMMON', WHY, faults)
  return phrases
}

const WHY = 'Some words are in every notice, or are no words at all, and cannot be searched for.'

function tooCommon(field: string, text: string): FieldFault {
  return { field, message: `"${text.slice(0, 100)}" finds nothing. Leave it out or say more` }
}
