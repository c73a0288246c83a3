import { isValidIdentifier, type OrganisationIdentifier } from '../identifier-schemes.js'
import type { NhsAuthority } from '../nhs/nhs-authorities.js'
import { nhsKindByName } from '../nhs/nhs-name-rule.js'
import {
  type Fault,
  formatByHeader,
  type ListFormat,
  type ListKind,
  type RowResult,
} from './list-format.js'
import { odsPeriod } from './ods-period.js'

/** An authority of the Organisation Data Service (ODS), under the code that tells it from others. */
export interface OdsAuthority extends NhsAuthority {
  ods: string
}

type Key = 'code' | 'name' | 'open' | 'close'

/** Columns of the ODS reports (etr, eccg and others), which come without a header. */
const ODS_WIDTH = 27
const AT: Record<Key, number> = { code: 0, name: 1, open: 10, close: 11 }

/** Reports of the ODS as they are downloaded: known by their width and an opening date in place. */
const ODS_REPORT: ListFormat<OdsAuthority> = {
  columns: `an ODS report of ${ODS_WIDTH} columns without a header`,
  recognise(firstLine) {
    const isReport = firstLine.length === ODS_WIDTH && /^\d{8}$/.test(firstLine[AT.open] ?? '')
    return isReport ? { headerless: true, width: ODS_WIDTH, read: readReportRow } : undefined
  },
}

export const ODS_LIST: ListKind<OdsAuthority> = {
  what: 'a list of NHS organisations from the ODS or the ONS',
  formats: [
    formatByHeader(
      {
        code: /^organisation_code$/i,
        name: /^name$/i,
        open: /^open_date$/i,
        close: /^close_date$/i,
      },
      datedAuthority,
    ),
    // ONS "Integrated Care Boards, Names and Codes in England": its own code, then that of the ODS.
    formatByHeader(
      { ons: /^ICB\d\dCD$/i, code: /^ICB\d\dCDH$/i, name: /^ICB\d\dNM$/i },
      ({ ons, code, name }) => authority(code, name, [{ scheme: 'GB-ONS', id: ons }]),
    ),
    ODS_REPORT,
  ],
  keyOf: ({ ods }) => ods,
}

function readReportRow(fields: string[]): RowResult<OdsAuthority> {
  const field = (key: Key) => fields[AT[key]]?.trim() ?? ''
  return datedAuthority({
    code: field('code'),
    name: field('name'),
    open: field('open'),
    close: field('close'),
  })
}

function datedAuthority(values: Record<Key, string>): RowResult<OdsAuthority, Key> {
  const result = authority(values.code, values.name)
  if ('fault' in result) return result
  const period = odsPeriod(values.open, values.close)
  return 'fault' in period ? period : { row: { ...result.row, ...period } }
}

function authority(
  code: string,
  name: string,
  others: OrganisationIdentifier[] = [],
): { row: OdsAuthority } | Fault<'code' | 'name'> {
  if (!isValidIdentifier('GB-NHS', code)) {
    return {
      fault: 'code',
      reason: `"${code.slice(0, 20)}" is not an ODS code, such as RGT or QHM`,
    }
  }
  const kind = nhsKindByName(name)
  if (!kind) {
    // Other ODS reports have the same columns and list private providers and surgeries.
    const hint = 'Load only the reports of trusts, boards and commissioners'
    return { fault: 'name', reason: `${code} is not named as an NHS body. ${hint}` }
  }
  const identifiers = [{ scheme: 'GB-NHS', id: code }, ...others]
  return { row: { ods: code, name, kind, identifiers } }
}
