import type { components } from '@inroad/api-clients/spend.paths'
import type { FieldProblem } from '../../../kit/page-errors.js'
import { isEmptyDay, readDay } from '../../organisation/delegations/read-day.js'
import type { Field, FileReading } from '../file-types.js'
import { FIELDS, inputOf } from './fields.js'
import type { ReadingForm } from './reading-form.js'
import { readingText as text } from './text.js'

type Answers = components['schemas']['ConfirmReadingDto']

export type ReadReading = { answers: Answers } | { faults: FieldProblem[] }

const ODS_CODE = /^[A-Za-z0-9]{3,10}$/

/** The form as the service takes it, or what is wrong with it, from top to bottom. */
export function readReading(form: ReadingForm): ReadReading {
  const { dateOrders, separators, encodings } = CHOICES
  const dateOrder = dateOrders.find((order) => order === form.dateOrder)
  const dateOfFile = readDay(form.dateOfFile)
  const faults = [
    ...columnFaults(form),
    ...fault(dateOrder === undefined, 'dateOrder', text.dates.missing),
    ...fault(
      dateOfFile === undefined && !isEmptyDay(form.dateOfFile),
      'dateOfFile-day',
      text.dateOfFile.missing,
    ),
    ...fault(form.org !== '' && !ODS_CODE.test(form.org), 'org', text.org.missing),
    ...fault(!isLine(form.headerLine), 'headerLine', text.shape.headerMissing),
  ]
  if (faults.length > 0 || dateOrder === undefined) return { faults }
  const answers: Answers = {
    columns: columnsOf(form),
    dateOrder,
    dateOfFile,
    org: form.org === '' ? undefined : form.org.toUpperCase(),
    headerLine: form.headerLine === '' ? undefined : Number(form.headerLine),
    separator: separators.find((one) => one === form.separator),
    encoding: encodings.find((one) => one === form.encoding),
  }
  return { answers }
}

export const CHOICES = {
  dateOrders: Object.keys(text.dates.orders) as FileReading['dateOrder'][],
  separators: Object.keys(text.shape.separators) as FileReading['separator'][],
  encodings: Object.keys(text.shape.encodings) as FileReading['encoding'][],
}

function columnFaults({ columns, dateOfFile }: ReadingForm): FieldProblem[] {
  const { missing, twice, fields } = text.columns
  const without = (field: Field) => (columns[field] ?? '') === ''
  const faults = [
    ...fault(without('supplier'), inputOf('supplier'), missing.supplier),
    ...fault(without('amount'), inputOf('amount'), missing.amount),
    ...fault(without('paidOn') && isEmptyDay(dateOfFile), inputOf('paidOn'), missing.paidOn),
  ]
  const first = new Map<string, Field>()
  for (const field of FIELDS.filter((name) => !without(name))) {
    const column = columns[field] ?? ''
    const other = first.get(column)
    if (other) faults.push(...fault(true, inputOf(field), twice(fields[field], fields[other])))
    else first.set(column, field)
  }
  return faults
}

function columnsOf({ columns }: ReadingForm): Answers['columns'] {
  const chosen = FIELDS.filter((field) => /^\d{1,3}$/.test(columns[field] ?? ''))
  return Object.fromEntries(chosen.map((field) => [field, Number(columns[field])]))
}

function isLine(text: string): boolean {
  return text === '' || (/^\d{1,4}$/.test(text) && Number(text) <= 1_000)
}

function fault(isOne: boolean, field: string, message: string): FieldProblem[] {
  return isOne ? [{ field, message }] : []
}
