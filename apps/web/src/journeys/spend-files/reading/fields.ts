import type { Field } from '../file-types.js'

/** What every payment needs; the day may also be said for the whole file. */
export const NEEDED = ['supplier', 'amount', 'paidOn'] as const satisfies readonly Field[]

/** What makes matching surer and figures finer. */
export const HELPFUL = [
  'authority',
  'transactionNumber',
  'invoiceOn',
  'expenseType',
  'expenseArea',
  'contract',
  'description',
  'companyNumber',
  'vatNumber',
  'charityNumber',
  'ppon',
  'postCode',
] as const satisfies readonly Field[]

export const FIELDS: readonly Field[] = [...NEEDED, ...HELPFUL]

/** The name and id of a field's list of columns. */
export function inputOf(field: Field): string {
  return `column-${field}`
}

/** Where the service's fields stand in the form. */
export const FORM_NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FIELDS.map((field) => [`columns.${field}`, inputOf(field)])),
  columns: inputOf('supplier'),
  dateOfFile: 'dateOfFile-day',
}
