/** Columns that every line has: PostgreSQL can join by them. */
const SURE = ['authority_id', 'paid_on', 'payee_id', 'amount'] as const
/** Columns that a line may lack. */
const LOOSE = [
  'expense_type_id',
  'expense_area_id',
  'contract_id',
  'transaction_number',
  'invoice_on',
  'description',
] as const

/** All that makes two lines the same payment, for `partition by`. */
export const WHOLE_LINE = [...SURE, ...LOOSE].join(', ')

export const SURE_COLUMNS = SURE.join(', ')

/** SQL for: two rows of `lines` are the same payment, column by column. */
export function sameLine(one: string, other: string): string {
  const row = (table: string): string => `(${LOOSE.map((name) => `${table}.${name}`).join(', ')})`
  const sure = SURE.map((name) => `${one}.${name} = ${other}.${name}`)
  return `${sure.join(' and ')} and ${row(one)} is not distinct from ${row(other)}`
}
