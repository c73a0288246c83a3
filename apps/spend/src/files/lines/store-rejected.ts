import type { EntityManager } from 'typeorm'
import type { RejectedLine } from '../reading/reading.js'

const INSERT = `
  insert into rejected_lines
    (reading_id, row_number, column_name, value, rule, advice, amount, cells)
  select $1, r."rowNumber", r."column", r.value, r.rule, r.advice, r.amount, r.cells
    from jsonb_to_recordset($2::jsonb) as r("rowNumber" int, "column" text, value text, rule text,
         advice text, amount numeric(18,2), cells jsonb)
  on conflict do nothing`

/** Each is written out as JSON before it is sent. */
const AT_ONCE = 500

/** NUL is in no text of PostgreSQL; what a file has of it is shown as the sign for it. */
const NUL = /\0/g

/** Keeps rows that were not taken, with where, what and why. */
export async function storeRejected(
  tx: EntityManager,
  readingId: number,
  rejected: readonly RejectedLine[],
): Promise<void> {
  for (let from = 0; from < rejected.length; from += AT_ONCE) {
    await tx.query(INSERT, [readingId, jsonOf(rejected.slice(from, from + AT_ONCE))])
  }
}

function jsonOf(rejected: readonly RejectedLine[]): string {
  return JSON.stringify(rejected, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(NUL, '␀').toWellFormed() : value,
  )
}
