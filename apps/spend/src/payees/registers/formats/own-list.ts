import { isValidIdentifier, normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import { PAYEE_KINDS, type PayeeKind } from '../../payee-kind.js'
import { has, type RegisterFormat, type RowRead, valuesBy } from '../register-row.js'

/** A list of one's own: `name, scheme, number`, and where known `post code` and `kind`. */
export const OWN_LIST: RegisterFormat = {
  register: 'list',
  columns: 'name, scheme, number (and, where known, post code, kind, parent)',
  recognise(header) {
    if (!has(header, 'name', 'scheme', 'number')) return undefined
    const value = valuesBy(header)
    return { headerless: false, read: (fields) => listed((column) => value(fields, column)) }
  },
}

function listed(value: (column: string) => string): RowRead {
  const [name, scheme, number] = [value('name'), value('scheme').toUpperCase(), value('number')]
  if (name === '') return { column: 'name', reason: 'the supplier has no name' }
  if (!/^[A-Z]{2}-[A-Z]{2,8}$/.test(scheme)) {
    return { column: 'scheme', reason: 'say which register has the number, such as GB-COH' }
  }
  if (number === '' || (scheme !== 'GB-VAT' && !isValidIdentifier(scheme, number))) {
    return { column: 'number', reason: `"${number.slice(0, 20)}" is not a number of ${scheme}` }
  }
  const kind = value('kind') === '' ? 'third-party' : value('kind')
  if (!isKind(kind)) {
    return { column: 'kind', reason: `write one of ${PAYEE_KINDS.join(', ')}, or nothing` }
  }
  const { id } = normaliseIdentifier(scheme, number)
  const [postCode, parentNumber] = [value('post code') || value('postcode'), value('parent')]
  return {
    row: {
      ...{ scheme, number: id, name, formerNames: [], kind },
      ...(postCode !== '' && { postCode }),
      ...(parentNumber !== '' && { parentNumber }),
    },
  }
}

function isKind(text: string): text is PayeeKind {
  return (PAYEE_KINDS as readonly string[]).includes(text)
}
