import { criteria, documents, procedure, sending } from './how.js'
import { contractDates, deadline, value } from './how-much-and-when.js'
import type { Question } from './question.js'
import { conditions, insurance, lots, payment, suitability } from './small-firms.js'
import { description, mainCategory, regime, regions, title } from './what.js'

/** Every question with a page like the others; categories and notices have pages of their own. */
export const QUESTIONS: readonly Question[] = [
  ...[regime, title, description, mainCategory, regions],
  ...[value, deadline, contractDates],
  ...[lots, suitability, conditions, insurance, payment],
  ...[procedure, sending, criteria, documents],
]

export function questionOf(slug: string | undefined): Question | undefined {
  return QUESTIONS.find((question) => question.slug === slug)
}
