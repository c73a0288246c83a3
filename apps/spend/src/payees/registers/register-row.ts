import type { PayeeKind } from '../payee-kind.js'

/** One organisation of a list. */
export interface RegisterRow {
  scheme: string
  number: string
  name: string
  formerNames: string[]
  postCode?: string
  status?: string
  accountsCategory?: string
  /** yyyy-mm-dd */
  accountsOn?: string
  parentNumber?: string
  kind: PayeeKind
}

/** A row read, one that is none of our business, or what is wrong with it. */
export type RowRead = { row: RegisterRow } | 'skip' | { column: string; reason: string }

export type ReadRow = (fields: readonly string[]) => RowRead

/** One shape in which a register is published. */
export interface RegisterFormat {
  register: string
  /** For an error: what the first line should hold. */
  columns: string
  /** How to read rows, where the first line is of this shape; `headerless` if it is a row itself. */
  recognise(header: readonly string[]): { headerless: boolean; read: ReadRow } | undefined
}

/** A function from a row to the value under a column, empty where there is none. */
export function valuesBy(
  header: readonly string[],
): (fields: readonly string[], column: string) => string {
  const at = new Map(header.map((name, index) => [plain(name), index]))
  return (fields, column) => fields[at.get(plain(column)) ?? -1]?.trim() ?? ''
}

/** Whether a header has all of these columns. */
export function has(header: readonly string[], ...columns: string[]): boolean {
  const names = new Set(header.map(plain))
  return columns.every((column) => names.has(plain(column)))
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
