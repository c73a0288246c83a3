import { FIELDS, type Reading, type RejectedLine, type SpendLine } from '../reading/reading.js'

/** Why a line that could be read is not taken all the same. */
export interface LineFault {
  /** The field, or the column by its own name. */
  field?: 'authority' | 'supplier'
  column?: string
  value: string
  rule: string
  advice: string
}

const LONGEST_NAME = 500

/** The payee's fault, if it has one: PostgreSQL indexes no longer name. */
export function payeeFault({ payee: { name } }: SpendLine): LineFault | undefined {
  if (name.length <= LONGEST_NAME) return undefined
  const advice = `Give the name of the supplier in at most ${LONGEST_NAME} characters.`
  return { field: 'supplier', value: name.slice(0, 80), rule: 'supplier-too-long', advice }
}

export function unknownPayer(name: string | undefined): LineFault {
  const advice = name
    ? 'Give the name or the ODS code of the organisation as the register has it.'
    : 'Say which organisation paid, or give the file with its ODS code.'
  return { field: 'authority', value: name ?? '', rule: 'authority-unknown', advice }
}

/** The line as a rejected row; its cells are put back into the columns they came from. */
export function rejectLine(line: SpendLine, fault: LineFault, reading: Reading): RejectedLine {
  const { field, value, rule, advice } = fault
  const column = fault.column ?? columnName(reading, field)
  const { rowNumber, amount } = line
  return { rowNumber, column, value, rule, advice, amount, cells: cellsOf(line, reading) }
}

function columnName({ header, columns }: Reading, field: LineFault['field']): string {
  return header[(field && columns[field]) ?? -1] ?? field ?? ''
}

function cellsOf(line: SpendLine, { header, columns }: Reading): string[] {
  const { payee } = line
  const known = { ...line, ...payee, supplier: payee.name }
  const cells = header.map(() => '')
  for (const field of FIELDS) {
    const at = columns[field]
    if (at !== undefined) cells[at] = String(known[field] ?? '')
  }
  return cells
}
