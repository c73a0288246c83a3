import type { Field, Payee, Reading, SpendLine } from '../reading.js'
import type { Rejection } from './reject.js'
import { trimmed } from './trimmed.js'

/** In characters. Names and numbers are shorter; they are indexed, and an index row has its limit. */
const TEXT_LIMIT = 500
const DESCRIPTION_LIMIT = 20_000

const PAYEE_FIELDS = ['postCode', 'vatNumber', 'companyNumber', 'charityNumber', 'ppon'] as const

export interface Essentials {
  rowNumber: number
  name: string
  amount: string
  paidOn: string
  invoiceOn?: string
}

/** The columns that are taken as they are written, but for spaces around them. */
export class TextColumns {
  private readonly payee: [field: (typeof PAYEE_FIELDS)[number], column: number][]
  private readonly authority: number
  private readonly expenseType: number
  private readonly expenseArea: number
  private readonly transactionNumber: number
  private readonly contract: number
  private readonly description: number

  constructor(private readonly reading: Reading) {
    const at = (field: Field) => reading.columns[field] ?? -1
    this.payee = PAYEE_FIELDS.map((field) => [field, at(field)] as const)
      .filter(([, column]) => column !== -1)
      .map(([field, column]) => [field, column])
    this.authority = at('authority')
    this.expenseType = at('expenseType')
    this.expenseArea = at('expenseArea')
    this.transactionNumber = at('transactionNumber')
    this.contract = at('contract')
    this.description = at('description')
  }

  line(cells: string[], { rowNumber, name, amount, paidOn, invoiceOn }: Essentials): SpendLine {
    return {
      rowNumber,
      paidOn,
      amount,
      payee: this.payeeOf(cells, name),
      authority: text(cells, this.authority),
      expenseType: text(cells, this.expenseType),
      expenseArea: text(cells, this.expenseArea),
      transactionNumber: text(cells, this.transactionNumber),
      invoiceOn,
      contract: text(cells, this.contract),
      description: text(cells, this.description),
    }
  }

  /** The first cell that is too long for what its column is for. */
  tooLong(cells: string[]): Rejection | undefined {
    for (const [field, column] of Object.entries(this.reading.columns)) {
      const value = trimmed(cells[column])
      const limit = field === 'description' ? DESCRIPTION_LIMIT : TEXT_LIMIT
      if (value.length > limit) {
        return { rule: 'cell-too-long', column: this.reading.header[column], value }
      }
    }
    return undefined
  }

  private payeeOf(cells: string[], name: string): Payee {
    const payee: Payee = { name }
    for (const [field, column] of this.payee) {
      const value = text(cells, column)
      if (value !== undefined) payee[field] = value
    }
    return payee
  }
}

/** Whether any cell is so long that `tooLong` must look at the row. */
export function hasLongCell(cells: string[]): boolean {
  for (const cell of cells) if (cell.length > TEXT_LIMIT) return true
  return false
}

function text(cells: string[], column: number): string | undefined {
  if (column === -1) return undefined
  const value = trimmed(cells[column])
  return value === '' ? undefined : value
}
