import { many, one } from '../../../kit/visit.js'
import type { Answers } from '../answers/answers.js'
import { choicesOf, fromYesOrNo, known, yesOrNo } from './choices.js'
import { formText } from './form-text.js'
import { questionText as text } from './question-text.js'
import type { Question } from './question.js'
import { fault, linesOf, textOf } from './read-form.js'

export const criteria: Question = {
  slug: 'criteria',
  ...text.criteria,
  names: ['terms.awardCriteria'],
  fields: () => [
    {
      kind: 'textarea',
      name: 'awardCriteria',
      rows: 6,
      label: text.criteria.title,
      hint: text.criteria.hint,
    },
  ],
  fill: ({ terms }) => ({ awardCriteria: terms.awardCriteria }),
  read: (body) => ({
    changes: { terms: { awardCriteria: textOf(body, 'awardCriteria') || null } },
  }),
}

export const procedure: Question = {
  slug: 'procedure',
  ...text.procedure,
  names: ['terms.procedure', 'terms.specialRegimes', 'terms.noEngagementReason'],
  fields: () => [
    {
      kind: 'radios',
      name: 'procedure',
      label: text.procedure.procedure,
      items: choicesOf(text.procedure.choices),
    },
    {
      kind: 'checkboxes',
      name: 'specialRegimes',
      label: text.procedure.special,
      hint: text.procedure.specialHint,
      items: choicesOf(text.procedure.specialChoices),
    },
    {
      kind: 'textarea',
      name: 'noEngagementReason',
      rows: 4,
      label: text.procedure.engagement,
      hint: text.procedure.engagementHint,
    },
  ],
  fill: ({ terms: { procedure: chosen, specialRegimes, noEngagementReason } }) => ({
    procedure: chosen,
    specialRegimes,
    noEngagementReason,
  }),
  read: (body) => {
    const words = text.procedure.specialChoices
    const special = many(body['specialRegimes']).flatMap((one) => known(words, one) ?? [])
    return {
      changes: {
        terms: {
          procedure: known(text.procedure.choices, one(body['procedure'])) ?? null,
          specialRegimes: special.length > 0 ? special : null,
          noEngagementReason: textOf(body, 'noEngagementReason') || null,
        },
      },
    }
  },
}

const YES_OR_NO = [
  { value: 'yes', text: text.sending.yes },
  { value: 'no', text: text.sending.no },
]

export const sending: Question = {
  slug: 'sending',
  ...text.sending,
  names: ['terms.electronicTenders', 'terms.documentsWithNotice', 'terms.shorterPeriod'],
  fields: () => [
    { kind: 'radios', name: 'electronic', label: text.sending.electronic, items: YES_OR_NO },
    { kind: 'radios', name: 'documents', label: text.sending.documents, items: YES_OR_NO },
    {
      kind: 'radios',
      name: 'shorter',
      label: text.sending.shorter,
      hint: text.sending.shorterHint,
      items: choicesOf(text.sending.shorterChoices),
    },
  ],
  fill: ({ terms }) => ({
    electronic: fromYesOrNo(terms.electronicTenders),
    documents: fromYesOrNo(terms.documentsWithNotice),
    shorter: terms.shorterPeriod ?? 'none',
  }),
  read: (body) => {
    const shorter = known(text.sending.shorterChoices, one(body['shorter'])) ?? 'none'
    return {
      changes: {
        terms: {
          electronicTenders: yesOrNo(one(body['electronic'])),
          documentsWithNotice: yesOrNo(one(body['documents'])),
          shorterPeriod: shorter === 'none' ? null : shorter,
        },
      },
    }
  },
}

export const documents: Question = {
  slug: 'documents',
  ...text.documents,
  names: ['documents'],
  fields: () => [
    {
      kind: 'textarea',
      name: 'documents',
      rows: 6,
      label: text.documents.title,
      hint: text.documents.hint,
    },
  ],
  fill: (answers) => ({
    documents: answers.documents
      .map(({ url, title }) => [url, title].filter(Boolean).join(' '))
      .join('\n'),
  }),
  read: (body) => {
    const read = linesOf(body, 'documents').map(documentOf)
    const wrong = read.find((one) => typeof one === 'string')
    if (wrong !== undefined) return fault('documents', formText.notAnAddress(wrong))
    return { changes: { documents: read.filter((one) => typeof one !== 'string') } }
  },
}

/** An address and what is behind it; or the line as it is, when it does not begin with one. */
function documentOf(line: string): Answers['documents'][number] | string {
  const [url = '', ...title] = line.split(/\s+/)
  if (!/^https?:\/\/\S+$/i.test(url) || !URL.canParse(url)) return line
  return { url, ...(title.length > 0 && { title: title.join(' ') }) }
}
