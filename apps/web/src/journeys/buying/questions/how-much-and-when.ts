import { one } from '../../../kit/visit.js'
import { formText } from './form-text.js'
import { questionText as text } from './question-text.js'
import type { Question } from './question.js'
import { amountOf, dayOf, dayValues, fault, momentOf, momentValues } from './read-form.js'

export const value: Question = {
  slug: 'value',
  ...text.value,
  names: ['value'],
  fields: () => [
    {
      kind: 'radios',
      name: 'stated',
      label: text.value.task,
      hint: text.value.hint,
      items: [
        { value: 'yes', text: text.value.known },
        { value: 'no', text: text.value.unknown },
      ],
    },
    {
      kind: 'text',
      name: 'amount',
      label: text.value.amount,
      prefix: '£',
      width: 10,
      inputmode: 'decimal',
    },
  ],
  fill: (answers) => ({
    stated: answers.value ? 'yes' : 'no',
    amount: answers.value?.amount,
  }),
  read: (body) => {
    const stated = one(body['stated'])
    if (stated === 'no') return { changes: { value: null } }
    if (stated !== 'yes') return fault('stated', formText.amountWithoutChoice)
    const amount = amountOf(one(body['amount']))
    if (amount === undefined) return fault('amount', formText.notAnAmount)
    return { changes: { value: { amount, currency: 'GBP' } } }
  },
}

export const deadline: Question = {
  slug: 'deadline',
  ...text.deadline,
  names: ['deadline'],
  fields: () => [
    {
      kind: 'date',
      parts: formText.parts,
      name: 'deadline',
      label: text.deadline.date,
      hint: text.deadline.dateHint,
    },
    {
      kind: 'text',
      name: 'deadline-time',
      label: text.deadline.time,
      hint: text.deadline.timeHint,
      width: 5,
    },
  ],
  fill: (answers) => momentValues('deadline', answers.deadline),
  read: (body) => {
    const read = momentOf(body, 'deadline')
    return 'faults' in read ? read : { changes: { deadline: read.value } }
  },
}

const DATES = ['award', 'start', 'end'] as const

export const contractDates: Question = {
  slug: 'dates',
  ...text.dates,
  names: ['terms.awardExpected', 'terms.contractStart', 'terms.contractEnd'],
  fields: () =>
    DATES.map((name) => ({
      ...{ kind: 'date', parts: formText.parts, name },
      ...{ label: text.dates[name], hint: text.dates.hint },
    })),
  fill: ({ terms }) => ({
    ...dayValues('award', terms.awardExpected),
    ...dayValues('start', terms.contractStart),
    ...dayValues('end', terms.contractEnd),
  }),
  read: (body) => {
    const read = DATES.map((name) => dayOf(body, name))
    const faults = read.flatMap((one) => ('faults' in one ? one.faults : []))
    if (faults.length > 0) return { faults }
    const [awardExpected, contractStart, contractEnd] = read.map((one) =>
      'value' in one ? one.value : null,
    )
    if (contractStart && contractEnd && contractEnd < contractStart) {
      return fault('end-day', formText.endBeforeStart)
    }
    return { changes: { terms: { awardExpected, contractStart, contractEnd } } }
  },
}
