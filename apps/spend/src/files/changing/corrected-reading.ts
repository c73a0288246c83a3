import { type FieldFault, InvalidInput } from '@inroad/service-kit/errors'
import { FIELDS, type Reading } from '../reading/reading.js'

const NEEDED = ['supplier', 'amount'] as const

/**
 * Checks what somebody says of a file against its header. Pure.
 * @throws InvalidInput naming each column at fault
 */
export function assertUsable({ columns, header, dateOfFile }: Reading): void {
  const faults: FieldFault[] = [...missing(columns)]
  if (columns.paidOn === undefined && dateOfFile === undefined) {
    faults.push(fault('paidOn', 'say which column has the date, or give dateOfFile'))
  }
  const used = new Map<number, string>()
  for (const field of FIELDS) {
    const at = columns[field]
    if (at === undefined) continue
    if (at >= header.length) faults.push(fault(field, `there are ${header.length} columns`))
    const other = used.get(at)
    if (other) faults.push(fault(field, `that column is taken for ${other} already`))
    used.set(at, field)
  }
  if (faults.length === 0) return
  throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', faults)
}

function missing(columns: Reading['columns']): FieldFault[] {
  return NEEDED.flatMap((field) =>
    columns[field] === undefined ? [fault(field, 'say which column it is')] : [],
  )
}

function fault(field: string, message: string): FieldFault {
  return { field: `columns.${field}`, message: `${field}: ${message}` }
}
