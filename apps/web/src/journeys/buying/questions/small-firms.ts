import { many, one } from '../../../kit/visit.js'
import type { Answers } from '../answers/answers.js'
import { choicesOf, known } from './choices.js'
import { formText } from './form-text.js'
import { questionText as text } from './question-text.js'
import type { Question } from './question.js'
import { fault, linesOf, textOf } from './read-form.js'

export const lots: Question = {
  slug: 'lots',
  ...text.lots,
  names: ['lots', 'terms.noLotsReason'],
  fields: () => [
    { kind: 'textarea', name: 'lots', rows: 6, label: text.lots.lots, hint: text.lots.lotsHint },
    {
      kind: 'textarea',
      name: 'reason',
      rows: 4,
      label: text.lots.reason,
      hint: text.lots.reasonHint,
    },
  ],
  fill: (answers) => ({
    lots: answers.lots.map(({ id, title }) => title ?? id).join('\n'),
    reason: answers.terms.noLotsReason,
  }),
  read: (body, answers) => ({
    changes: {
      lots: lotsOf(linesOf(body, 'lots'), answers),
      terms: { noLotsReason: textOf(body, 'reason') || null },
    },
  }),
}

/** A lot that keeps its title keeps its number and value. */
function lotsOf(titles: string[], { lots: before }: Answers): Answers['lots'] {
  const left = [...before]
  const taken = new Set<string>()
  const kept = titles.map((title) => {
    const at = left.findIndex((lot) => (lot.title ?? lot.id) === title)
    const [lot] = at < 0 ? [] : left.splice(at, 1)
    if (lot) taken.add(lot.id)
    return lot
  })
  let number = 0
  return titles.map((title, at) => {
    const lot = kept[at]
    if (lot) return lot
    do number++
    while (taken.has(String(number)))
    return { id: String(number), title }
  })
}

export const suitability: Question = {
  slug: 'suitability',
  ...text.suitability,
  names: ['smeSuitable', 'vcseSuitable', 'terms.suitsNeither'],
  fields: () => [
    {
      kind: 'checkboxes',
      name: 'suits',
      label: text.suitability.title,
      hint: text.suitability.hint,
      items: [
        { value: 'sme', text: text.suitability.sme },
        { value: 'vcse', text: text.suitability.vcse },
        { value: 'neither', text: text.suitability.neither },
      ],
    },
  ],
  fill: ({ smeSuitable, vcseSuitable, terms }) => ({
    suits: [
      ...(smeSuitable ? ['sme'] : []),
      ...(vcseSuitable ? ['vcse'] : []),
      ...(terms.suitsNeither ? ['neither'] : []),
    ],
  }),
  read: (body) => {
    const suits = new Set(many(body['suits']))
    if (suits.has('neither') && suits.size > 1) return fault('suits', formText.neitherAndMore)
    const terms = { suitsNeither: suits.has('neither') || null }
    return {
      changes: {
        smeSuitable: suits.has('sme') || null,
        vcseSuitable: suits.has('vcse') || null,
        terms,
      },
    }
  },
}

export const conditions: Question = {
  slug: 'conditions',
  ...text.conditions,
  names: ['terms.conditions'],
  fields: () => [
    {
      kind: 'textarea',
      name: 'conditions',
      rows: 8,
      label: text.conditions.title,
      hint: text.conditions.hint,
    },
  ],
  fill: ({ terms }) => ({ conditions: terms.conditions }),
  read: (body) => ({ changes: { terms: { conditions: textOf(body, 'conditions') || null } } }),
}

export const insurance: Question = {
  slug: 'insurance',
  ...text.insurance,
  names: ['terms.insuranceBy'],
  fields: () => [
    {
      kind: 'radios',
      name: 'insuranceBy',
      label: text.insurance.title,
      hint: text.insurance.hint,
      items: choicesOf(text.insurance.choices),
    },
  ],
  fill: ({ terms }) => ({ insuranceBy: terms.insuranceBy }),
  read: (body) => {
    const insuranceBy = known(text.insurance.choices, one(body['insuranceBy'])) ?? null
    return { changes: { terms: { insuranceBy } } }
  },
}

export const payment: Question = {
  slug: 'payment',
  ...text.payment,
  names: ['terms.paymentDays'],
  fields: () => [
    {
      kind: 'text',
      name: 'paymentDays',
      label: text.payment.title,
      hint: text.payment.hint,
      suffix: text.payment.suffix,
      width: 3,
      inputmode: 'numeric',
    },
  ],
  fill: ({ terms }) => ({ paymentDays: terms.paymentDays?.toString() }),
  read: (body) => {
    const typed = one(body['paymentDays'])
    if (typed === '') return { changes: { terms: { paymentDays: null } } }
    const days = Number(typed)
    if (!/^\d{1,3}$/.test(typed) || days > 365) return fault('paymentDays', formText.notDays)
    return { changes: { terms: { paymentDays: days } } }
  },
}
