import { one, type Fields } from '../../../kit/visit.js'
import { typedDay, type TypedDay } from '../../organisation/delegations/read-day.js'
import type { Field, FileReading, SpendFile } from '../file-types.js'
import { FIELDS, inputOf } from './fields.js'

/** What stands in the form, as it was typed or as the file has it. */
export interface ReadingForm {
  version: string
  /** Number of the column, from 0, or empty. */
  columns: Readonly<Partial<Record<Field, string>>>
  dateOrder: string
  dateOfFile: TypedDay
  org: string
  headerLine: string
  separator: string
  encoding: string
}

/** The reading as it stands; an order of days that must be asked about is not answered beforehand. */
export function formOf({ version, reading, authority, questions }: SpendFile): ReadingForm {
  const { columns, dateOrder, dateOfFile, headerLine, separator, encoding } = reading ?? NONE
  const [year = '', month = '', day = ''] = dateOfFile?.split('-') ?? []
  const asked = questions.some(({ code }) => code === 'date-order')
  return {
    version: String(version),
    columns: Object.fromEntries(FIELDS.map((field) => [field, String(columns[field] ?? '')])),
    dateOrder: asked ? '' : dateOrder,
    dateOfFile: { day, month, year },
    org: authority?.code ?? '',
    headerLine: String(headerLine),
    separator,
    encoding,
  }
}

/** Where nothing was found out about the file yet. */
const NONE = {
  columns: {} as FileReading['columns'],
  dateOrder: '',
  dateOfFile: undefined,
  headerLine: '',
  separator: '',
  encoding: '',
}

export function typedForm(body: Fields): ReadingForm {
  return {
    version: one(body['version']),
    columns: Object.fromEntries(FIELDS.map((field) => [field, one(body[inputOf(field)])])),
    dateOrder: one(body['dateOrder']),
    dateOfFile: typedDay(body, 'dateOfFile'),
    org: one(body['org']),
    headerLine: one(body['headerLine']),
    // A tab is white space, and a value all the same.
    separator: [body['separator']].flat()[0] ?? '',
    encoding: one(body['encoding']),
  }
}

/** As a browser sends it: to be sent again from another page. */
export function hiddenFields(form: ReadingForm): { name: string; value: string }[] {
  const { columns, dateOfFile, version: _old, ...rest } = form
  const named = [
    ...FIELDS.map((field) => [inputOf(field), columns[field] ?? ''] as const),
    ...Object.entries(dateOfFile).map(([part, value]) => [`dateOfFile-${part}`, String(value)]),
    ...Object.entries(rest),
  ]
  return named.map(([name = '', value = '']) => ({ name, value }))
}
