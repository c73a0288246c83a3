import type { Transactions } from '@inroad/database/transactions'
import { markReadingStale } from '@inroad/spend/figures/rollups/stale'
import { refreshSums } from '@inroad/spend/figures/rollups/refresh-sums'

/** A file of one payer's month long past, with as many lines as any other. */
const LATE = `
  with file as (
    insert into files (public_id, name, source, sha256, bytes, authority_id, state)
    values (gen_random_uuid(), 'late.csv', 'made', sha256('late'), 1, $1, 'ingested') returning id),
  reading as (
    insert into readings (file_id, reading, from_cut) select id, '{}', 1 from file returning id),
  copied as (
    insert into lines (reading_id, row_number, authority_id, paid_on, payee_id, expense_type_id, amount)
    select (select id from reading), row_number, authority_id, paid_on, payee_id, expense_type_id, amount
      from lines where reading_id = $2 returning *)
  insert into cells (reading_id, authority_id, month, payee_id, expense_type_id, lines, amount)
  select reading_id, authority_id, date_trunc('month', paid_on), payee_id, expense_type_id, count(*),
         sum(amount) from copied group by 1, 2, 3, 4, 5
  returning reading_id as id`

const WRITTEN = `select xmin::text as by, count(*)::int as rows from share_cells
                  where authority_id <> 0 group by 1`

export interface LateFile {
  /** Months summed again, and rows of sums written. */
  months: number
  rows: number
  rowsInAll: number
  /** Milliseconds. */
  took: number
}

/** A file comes late, and what it touches is summed again. */
export async function lateFile(transactions: Transactions, of: number): Promise<LateFile> {
  await transactions.run(async (tx) => {
    const [row] = await tx.query<{ id: number }[]>(LATE, [of, (of - 1) * 60 + 3])
    await markReadingStale(tx, row?.id ?? 0)
  })
  const before = await written(transactions)
  const began = performance.now()
  const done = await transactions.run((tx) => refreshSums(tx))
  const took = performance.now() - began
  const after = await written(transactions)
  const rows = [...after].reduce((sum, [by, count]) => (before.has(by) ? sum : sum + count), 0)
  const rowsInAll = [...after.values()].reduce((sum, count) => sum + count, 0)
  return { months: done?.months.length ?? 0, rows, rowsInAll, took }
}

async function written({ dataSource }: Transactions): Promise<Map<string, number>> {
  const rows = await dataSource.query<{ by: string; rows: number }[]>(WRITTEN)
  return new Map(rows.map((row) => [row.by, row.rows]))
}
