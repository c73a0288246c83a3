/** A bad file and what must come of it. */
export interface Recipe {
  name: string
  content: () => string | Uint8Array
  /**
   * `unreadable <code>[:line]`, or what was asked, taken and rejected:
   * `asks date-order; 2 taken; 3 amount-exponent` (line and rule of each rejected row).
   */
  outcome: string
}

export const HEADER =
  'Department Family,Entity,Date,Expense Type,Expense Area,Supplier,Transaction Number,Amount'

export interface Cells {
  entity?: string
  date?: string
  type?: string
  area?: string
  supplier?: string
  number?: string
  amount?: string
}

/** One row of a fictional trust's file; good unless told otherwise. */
export function pay(cells: Cells = {}): string {
  const { entity = 'Fennel Vale NHS Trust', date = '14/04/2020', type = 'Catering' } = cells
  const {
    area = 'Ward 7',
    supplier = 'Alder Bakery Ltd',
    number = '1001',
    amount = '1234.50',
  } = cells
  return ['Health', entity, date, type, area, supplier, number, amount].join(',')
}

export const GOOD = pay()

export function file(...rows: string[]): string {
  return [HEADER, ...rows, ''].join('\r\n')
}

/** The same file for each of some cells, which stands in its third line between two good rows. */
export function each(
  column: keyof Cells,
  outcomes: Record<string, string>,
  title: (value: string) => string,
): Recipe[] {
  return Object.entries(outcomes).map(([value, rule]) => ({
    name: title(value),
    content: () => file(GOOD, pay({ [column]: value }), GOOD),
    outcome: rule === '' ? '3 taken' : `2 taken; 3 ${rule}`,
  }))
}
