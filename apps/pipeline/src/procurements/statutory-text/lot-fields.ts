import { money } from './as-people-write.js'
import { type NoticeField, part } from './notice-field.js'
import type { NoticeTextInput } from './notice-text-input.js'

const EXEMPT: ReadonlySet<string> = new Set(['light-touch', 'utilities'])

/** Each lot, or why there are none: Procurement Act 2023 s.18(2), Regulations 2024 reg 18(2)(q). */
export function lotFields({ facts: { lots }, terms }: NoticeTextInput): NoticeField[] {
  if (lots.length > 1) {
    return lots.flatMap(({ id, title, value }) => {
      const lot = part(`Lot ${id}`)
      const optional = { optional: true }
      return [lot('Lot title', title), lot('Lot value (estimated)', money(value), optional)]
    })
  }
  const optional = terms.specialRegimes?.some((regime) => EXEMPT.has(regime)) ?? false
  const hint = 'Needed where the contract is not divided into lots.'
  return [part('Lots')('Reasons for not using lots', terms.noLotsReason, { optional, hint })]
}
