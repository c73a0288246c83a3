import { many } from '../../../kit/visit.js'
import { questionText as text } from './question-text.js'
import type { Question } from './question.js'

/** Drawn by a page of its own; here for what it has in common with the others. */
export const categoryQuestion: Question = {
  slug: 'category',
  ...text.category,
  names: ['cpv'],
  fields: () => [],
  fill: (answers) => ({ cpv: answers.cpv }),
  read: (body) => ({ changes: { cpv: many(body['cpv']) } }),
}
