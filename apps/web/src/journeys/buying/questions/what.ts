import { ITL1, UK } from '@inroad/codelists/itl'
import { many, one } from '../../../kit/visit.js'
import type { Answers, Changes } from '../answers/answers.js'
import { formText } from './form-text.js'
import { questionText as text } from './question-text.js'
import type { Question } from './question.js'
import { choicesOf, known } from './choices.js'
import { fault, textOf } from './read-form.js'

export const regime: Question = {
  slug: 'regime',
  ...text.regime,
  names: ['regime'],
  fields: () => [
    {
      kind: 'radios',
      name: 'regime',
      label: text.regime.title,
      hint: text.regime.hint,
      items: choicesOf(text.regime.choices),
    },
  ],
  fill: (answers) => ({ regime: answers.regime }),
  read: (body) => ({ changes: { regime: known(text.regime.choices, one(body['regime'])) } }),
}

export const title: Question = {
  slug: 'title',
  ...text.title,
  names: ['title'],
  fields: () => [{ kind: 'text', name: 'title', label: text.title.title, hint: text.title.hint }],
  fill: (answers) => ({ title: answers.title }),
  read: (body) => {
    const typed = one(body['title'])
    return typed === '' ? fault('title', formText.noTitle) : { changes: { title: typed } }
  },
}

export const description: Question = {
  slug: 'description',
  ...text.description,
  names: ['description'],
  fields: () => [
    {
      kind: 'textarea',
      name: 'description',
      rows: 12,
      label: text.description.title,
      hint: text.description.hint,
    },
  ],
  fill: (answers) => ({ description: answers.description }),
  read: (body) => ({ changes: { description: textOf(body, 'description') || null } }),
}

export const mainCategory: Question = {
  slug: 'main-category',
  ...text.mainCategory,
  names: ['terms.mainCategory'],
  fields: () => [
    {
      kind: 'radios',
      name: 'mainCategory',
      label: text.mainCategory.title,
      items: choicesOf(text.mainCategory.choices),
    },
  ],
  fill: ({ terms }) => ({ mainCategory: terms.mainCategory }),
  read: (body) => {
    const mainCategory = known(text.mainCategory.choices, one(body['mainCategory'])) ?? null
    return { changes: { terms: { mainCategory } } }
  },
}

/** The twelve regions; what is stated more narrowly stays among the choices. */
export const regions: Question = {
  slug: 'regions',
  ...text.regions,
  names: ['regions'],
  fields: (answers) => [
    {
      kind: 'checkboxes',
      name: 'regions',
      label: text.regions.title,
      hint: text.regions.hint,
      items: regionChoices(answers),
    },
  ],
  fill: (answers) => ({ regions: answers.regions }),
  read: (body): { changes: Changes } => ({ changes: { regions: many(body['regions']) } }),
}

function regionChoices(answers: Answers) {
  const wide = Object.entries(ITL1).map(([value, { name }]) => ({ value, text: name }))
  const narrow = answers.regions
    .filter((code) => code !== UK && !(code in ITL1))
    .map((code) => ({ value: code, text: regionName(code) }))
  return [{ value: UK, text: text.regions.anywhere }, ...wide, ...narrow]
}

/** `North West`, `North West (UKD3)`. */
export function regionName(code: string): string {
  if (code === UK) return text.regions.anywhere
  const wide = ITL1[code.slice(0, 3)]?.name ?? code
  return code.length > 3 ? `${wide} (${code})` : wide
}
