import { isValidIdentifier, normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import { has, type RegisterFormat, type RowRead, valuesBy } from '../register-row.js'

/** The Charity Commission's register extract, table `charity`, saved as CSV. */
export const CHARITIES: RegisterFormat = {
  register: 'charities',
  columns: 'registered_charity_number, charity_name',
  recognise(header) {
    if (!has(header, 'registered_charity_number', 'charity_name')) return undefined
    const value = valuesBy(header)
    return { headerless: false, read: (fields) => charity((column) => value(fields, column)) }
  },
}

function charity(value: (column: string) => string): RowRead {
  // Linked charities share the number of the one that answers for them.
  if (!['', '0'].includes(value('linked_charity_number'))) return 'skip'
  const number = value('registered_charity_number').replace(/\.0$/, '')
  const name = value('charity_name')
  if (!isValidIdentifier('GB-CHC', number)) {
    const reason = `"${number.slice(0, 20)}" is not a charity number`
    return { column: 'registered_charity_number', reason }
  }
  if (name === '') return { column: 'charity_name', reason: 'the charity has no name' }
  const { scheme, id } = normaliseIdentifier('GB-CHC', number)
  const [postCode, state] = [
    value('charity_contact_postcode'),
    value('charity_registration_status'),
  ]
  return {
    row: {
      ...{ scheme, number: id, name, formerNames: [], kind: 'third-party' as const },
      ...(postCode !== '' && { postCode }),
      ...(state !== '' && { status: state === 'Registered' ? 'Active' : state }),
    },
  }
}
