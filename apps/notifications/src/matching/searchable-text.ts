import type { MatchedFacts } from './matched-facts.js'

/** Characters: a tsvector holds a megabyte, and no notice that people read comes near this. */
const LONGEST = 250_000

/** What words are looked for in: title, description and the titles of the lots. */
export function searchableText({ title, description = '', lots }: MatchedFacts): string {
  return [title, description, ...lots.map((lot) => lot.title ?? '')].join('\n').slice(0, LONGEST)
}
