import { nhsKindByName } from '@inroad/codelists/nhs/nhs-name-rule'
import type { PayeeKind } from '../../payee-kind.js'
import { has, type RegisterFormat, type RowRead, valuesBy } from '../register-row.js'

const REPORT_WIDTH = 27
const AT = { code: 0, name: 1, postCode: 9, closed: 11 }

/**
 * Lists of the Organisation Data Service: reports of 27 columns without a header, the same with one,
 * and the list of integrated care boards of the ONS. Practices and private providers stand in some
 * of them, so that the name says who is of the NHS.
 */
export const ODS_LISTS: readonly RegisterFormat[] = [
  {
    register: 'ods',
    columns: 'organisation_code, name',
    recognise(header) {
      if (!has(header, 'organisation_code', 'name')) return undefined
      const value = valuesBy(header)
      const read = (fields: readonly string[]): RowRead =>
        body(
          value(fields, 'organisation_code'),
          value(fields, 'name'),
          value(fields, 'postcode'),
          value(fields, 'close_date'),
        )
      return { headerless: false, read }
    },
  },
  {
    register: 'ods',
    columns: 'ICB24CDH, ICB24NM',
    recognise(header) {
      const code = header.find((name) => /^ICB\d\dCDH$/i.test(name.trim()))
      const name = header.find((one) => /^ICB\d\dNM$/i.test(one.trim()))
      if (code === undefined || name === undefined) return undefined
      const value = valuesBy(header)
      return { headerless: false, read: (row) => body(value(row, code), value(row, name), '', '') }
    },
  },
  {
    register: 'ods',
    columns: `an ODS report of ${REPORT_WIDTH} columns without a header`,
    recognise(header) {
      if (header.length !== REPORT_WIDTH || !/^\d{8}$/.test(header[10]?.trim() ?? '')) {
        return undefined
      }
      const read = (fields: readonly string[]): RowRead => {
        const [code = '', name = '', postCode = '', closed = ''] = [
          ...[AT.code, AT.name, AT.postCode, AT.closed].map((at) => fields[at]?.trim()),
        ]
        return body(code, name, postCode, closed)
      }
      return { headerless: true, read }
    },
  },
]

function body(code: string, name: string, postCode: string, closed: string): RowRead {
  if (!/^[A-Z0-9]{3,6}$/.test(code)) {
    return { column: 'code', reason: `"${code.slice(0, 20)}" is not an ODS code, such as RGT` }
  }
  if (name === '') return { column: 'name', reason: `${code} has no name` }
  const kind: PayeeKind = nhsKindByName(name) ? 'nhs' : 'third-party'
  return {
    row: {
      ...{ scheme: 'GB-NHS', number: code, name, formerNames: [], kind },
      status: closed === '' ? 'Active' : 'Closed',
      ...(postCode !== '' && { postCode }),
    },
  }
}
