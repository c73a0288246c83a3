import { coded, money, ukDay } from './as-people-write.js'
import { NOT_KEPT, type NoticeField, part } from './notice-field.js'
import type { NoticeTextInput } from './notice-text-input.js'

const CATEGORIES = { goods: 'Goods', services: 'Services', works: 'Works' }

/** Title and the part `Scope`: the subject-matter of Procurement Regulations 2024, reg 14. */
export function scopeFields({ facts, terms, ocid, labels }: NoticeTextInput): NoticeField[] {
  const notice = part('Notice')
  const scope = part('Scope')
  const { contractStart, contractEnd, mainCategory } = terms
  const from = 'Find a Tender gives it.'
  return [
    notice('Title', facts.title),
    notice('Procurement identifier (OCID)', ocid, { optional: true, hint: from }),
    scope('Description', facts.description),
    scope('Total value (estimated), excluding VAT', money(facts.value)),
    scope('Total value (estimated), including VAT', undefined, { optional: true, hint: NOT_KEPT }),
    scope('Contract dates (estimated): start', ukDay(contractStart)),
    scope('Contract dates (estimated): end', ukDay(contractEnd)),
    scope('Main procurement category', mainCategory && CATEGORIES[mainCategory]),
    scope('CPV classifications', coded(facts.cpv, labels)),
    scope('Contract locations', coded(facts.regions, labels)),
  ]
}
