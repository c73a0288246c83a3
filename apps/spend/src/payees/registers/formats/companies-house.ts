import { isValidIdentifier, normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import { has, type RegisterFormat, type RowRead, valuesBy } from '../register-row.js'

const MOST_FORMER_NAMES = 10

/**
 * Companies House, "Free Company Data Product": `BasicCompanyDataAsOneFile-*.csv`, 55 columns. Names
 * that a company bore before are entries of their own under its number.
 */
export const COMPANIES_HOUSE: RegisterFormat = {
  register: 'companies-house',
  columns: 'CompanyName, CompanyNumber, RegAddress.PostCode, CompanyStatus',
  recognise(header) {
    if (!has(header, 'CompanyName', 'CompanyNumber', 'CompanyStatus')) return undefined
    const value = valuesBy(header)
    return { headerless: false, read: (fields) => company((column) => value(fields, column)) }
  },
}

function company(value: (column: string) => string): RowRead {
  const number = value('CompanyNumber')
  const name = value('CompanyName')
  if (!isValidIdentifier('GB-COH', number)) {
    const reason = `"${number.slice(0, 20)}" is not a company number of eight characters`
    return { column: 'CompanyNumber', reason }
  }
  if (name === '') return { column: 'CompanyName', reason: 'the company has no name' }
  const numbers = Array.from({ length: MOST_FORMER_NAMES }, (_, at) => at + 1)
  const former = numbers.map((place) => value(`PreviousName_${place}.CompanyName`))
  const accountsOn = day(value('Accounts.LastMadeUpDate'))
  return {
    row: {
      scheme: 'GB-COH',
      number: normaliseIdentifier('GB-COH', number).id,
      name,
      formerNames: former.filter((one) => one !== ''),
      kind: 'third-party',
      ...present('postCode', value('RegAddress.PostCode')),
      ...present('status', value('CompanyStatus')),
      ...present('accountsCategory', value('Accounts.AccountCategory')),
      ...(accountsOn !== undefined && { accountsOn }),
    },
  }
}

function present<Key extends string>(key: Key, value: string): Partial<Record<Key, string>> {
  return value === '' ? {} : ({ [key]: value } as Record<Key, string>)
}

/** `31/03/2025` as `2025-03-31`. */
function day(text: string): string | undefined {
  const [, date, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? []
  return year && month && date ? `${year}-${month}-${date}` : undefined
}
