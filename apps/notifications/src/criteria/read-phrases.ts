import { RuleBroken, type FieldFault } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'

/** Words and phrases as the database's text search reads them. */
export interface Phrases {
  /** The lexemes of each. */
  lexemes(texts: readonly string[]): string[][]
  /** A tsquery that any one of them answers; null for none. */
  anyOf(texts: readonly string[]): string | null
}

interface Phrase {
  text: string
  lexemes: string[]
  query: string
}

const READ = `
  select text, tsvector_to_array(to_tsvector('english', text)) as lexemes,
         phraseto_tsquery('english', text)::text as query
    from unnest($1::text[]) as text`

/** @throws RuleBroken when one holds nothing that could be searched for, such as "of the" */
export async function readPhrases(
  tx: EntityManager,
  fields: { words: readonly string[]; excludedWords: readonly string[] },
): Promise<Phrases> {
  const texts = [...new Set([...fields.words, ...fields.excludedWords])]
  const rows = texts.length === 0 ? [] : await tx.query<Phrase[]>(READ, [texts])
  const phrases = new Map(rows.map((row) => [row.text, row]))
  const faults = Object.entries(fields).flatMap(([field, given]) =>
    given.filter((text) => !phrases.get(text)?.query).map((text) => tooCommon(field, text)),
  )
  if (faults.length > 0) throw new RuleBroken('WORDS_TOO_COMMON', WHY, faults)
  return {
    lexemes: (given) => given.map((text) => phrases.get(text)?.lexemes ?? []),
    anyOf: (given) => given.map((text) => `(${phrases.get(text)?.query ?? ''})`).join(' | ') || null,
  }
}

const WHY = 'Some words are in every notice, or are no words at all, and cannot be searched for.'

function tooCommon(field: string, text: string): FieldFault {
  return { field, message: `"${text.slice(0, 100)}" finds nothing. Leave it out or say more` }
}
