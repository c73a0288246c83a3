import { FROM_ACCOUNT, type NoticeField, part } from './notice-field.js'
import type { NoticeTextInput } from './notice-text-input.js'

/** The part `Contracting authority`: Procurement Regulations 2024, reg 13, for each buyer. */
export function authorityFields({ facts: { buyers } }: NoticeTextInput): NoticeField[] {
  return buyers.flatMap(({ name, identifiers }, at) => {
    const authority = part(at === 0 ? 'Contracting authority' : `Contracting authority ${at + 1}`)
    const ids = identifiers.map(({ scheme, id }) => `${scheme}: ${id}`).join('\n')
    return [
      authority('Name', name),
      authority('Identifiers', ids, { optional: true, hint: FROM_ACCOUNT }),
      authority('Address', undefined, { optional: true, hint: FROM_ACCOUNT }),
      authority('Contact name and email', undefined, { optional: true, hint: FROM_ACCOUNT }),
    ]
  })
}
