import type { NoticeCode } from '@inroad/codelists/notice-types'
import { ukDate } from './as-people-write.js'
import { authorityFields } from './authority-fields.js'
import { NOT_KEPT, type NoticeField, part } from './notice-field.js'
import type { NoticeTextInput } from './notice-text-input.js'
import { scopeFields } from './scope-fields.js'

/** What a notice about an award, a contract, a market or an end asks for beyond what is kept here. */
const ASKED: Readonly<Partial<Record<NoticeCode, Record<string, readonly string[]>>>> = {
  UK5: {
    'Direct award': ['Justification', 'Supplier', 'Value', 'Expected signature date'],
  },
  UK6: {
    Award: [
      'Supplier name, address and identifier',
      'Supplier is an SME or VCSE',
      'Award decision date',
      'Date assessment summaries were sent',
      'Standstill period end date',
      'Expected signature date',
      'Tenders received, assessed, and assessed from SMEs and VCSEs',
    ],
  },
  UK7: {
    Contract: [
      'Supplier name, address and identifier',
      'Supplier is an SME or VCSE',
      'Signed date',
      'Value',
      'Key performance indicators, or why there are none',
    ],
  },
  UK10: {
    'Contract change': [
      'Contract that is changed',
      'Ground of the Procurement Act 2023 (section 74 or Schedule 8)',
      'Explanation of the change',
      'Value before and after',
      'Contract dates before and after',
      'Date the change is made',
      'Voluntary standstill period',
    ],
  },
  UK11: { 'Contract termination': ['Contract', 'Termination date', 'Reason for termination'] },
  UK13: { 'Dynamic market': ['Conditions for membership', 'Expected establishment date'] },
  UK14: { 'Dynamic market': ['Conditions for membership', 'How to apply', 'Fees'] },
  UK15: { 'Dynamic market': ['What is modified', 'Suppliers who joined or left'] },
  UK16: { 'Dynamic market': ['Date it ceases'] },
}

/** A procurement termination notice, UK12: Procurement Act 2023 s.55, Regulations 2024 reg 37. */
export function terminationNoticeFields(input: NoticeTextInput): NoticeField[] {
  const termination = part('Procurement termination')
  const hint = 'The day on which the decision not to award was made; today, unless it was before.'
  return [
    ...named(input),
    termination('Date of decision to end the procurement', ukDate(input.now), { hint }),
    ...authorityFields(input),
  ]
}

/** Any other notice: what it is about, then what has to be given on Find a Tender itself. */
export function laterNoticeFields(input: NoticeTextInput, code: NoticeCode): NoticeField[] {
  const asked = Object.entries(ASKED[code] ?? {}).flatMap(([section, labels]) => {
    const field = part(section)
    return labels.map((label) => field(label, undefined, { hint: NOT_KEPT }))
  })
  return [...named(input), ...asked, ...authorityFields(input)]
}

/** By what the procurement is known. */
function named(input: NoticeTextInput): NoticeField[] {
  const names = new Set(['Title', 'Procurement identifier (OCID)', 'Description'])
  return scopeFields(input).filter(({ label }) => names.has(label))
}
