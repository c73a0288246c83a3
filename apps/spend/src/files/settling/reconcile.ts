import type { EntityManager } from 'typeorm'
import { poundsOf } from '../lines/pence.js'
import type { TakenLines } from '../lines/taken-lines.js'

/** Something of the file got lost or came in twice: nothing of it is kept. */
export class DoesNotBalance extends Error {
  override readonly name = 'DoesNotBalance'
}

/** in = what was counted while reading; the rest = what the tables hold. */
const RECONCILE = `
  update readings r
     set rows_in = $2, sterling_in = $3, rows_rejected = $4, sterling_rejected = $5,
         rows_accepted = a.rows, sterling_accepted = a.sterling,
         rows_duplicate = d.rows, sterling_duplicate = d.sterling,
         first_day = a.first_day, last_day = a.last_day
    from (select coalesce(sum(lines), 0) as rows, coalesce(sum(amount), 0) as sterling,
                 (select min(first_day) from reading_authorities where reading_id = $1) as first_day,
                 (select max(last_day) from reading_authorities where reading_id = $1) as last_day
            from cells where reading_id = $1) a,
         (select count(*) as rows, coalesce(sum(amount), 0) as sterling
            from duplicate_lines where reading_id = $1) d
   where r.id = $1
  returning rows_in = rows_accepted + rows_rejected + rows_duplicate
        and sterling_in = sterling_accepted + sterling_rejected + sterling_duplicate as balances`

/**
 * Writes what came in and what became of it.
 * @throws DoesNotBalance unless every row and every penny is accounted for
 */
export async function reconcile(
  tx: EntityManager,
  readingId: number,
  taken: TakenLines,
): Promise<void> {
  const [[found] = []] = await tx.query<[{ balances: boolean }[], number]>(RECONCILE, [
    readingId,
    taken.rows,
    poundsOf(taken.all.total),
    taken.rejectedRows,
    poundsOf(taken.rejected.total),
  ])
  if (found?.balances !== true) throw new DoesNotBalance('rows or pence of a file got lost')
}

const PAYERS = `
  insert into reading_authorities (reading_id, authority_id, first_day, last_day)
  select $1, * from unnest($2::int[], $3::date[], $4::date[])`

/** Who paid in this reading, and between which days. */
export async function storePayers(
  tx: EntityManager,
  readingId: number,
  { payers }: TakenLines,
): Promise<void> {
  const days = [...payers.values()]
  const firsts = days.map(({ first }) => first)
  const lasts = days.map(({ last }) => last)
  await tx.query(PAYERS, [readingId, [...payers.keys()], firsts, lasts])
}
