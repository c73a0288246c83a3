import type { EntityManager } from 'typeorm'
import { sameLine, SURE_COLUMNS, WHOLE_LINE } from './same-line.js'

/** The lines of `twins` leave `lines`; what they repeat is noted. */
const MOVE = `
  moved as (
    delete from lines l using twins t
     where l.reading_id = $1 and l.row_number = t.row_number
    returning l.row_number, t.of_reading_id, t.of_row_number, l.authority_id, l.paid_on, l.amount)
  insert into duplicate_lines
    (reading_id, row_number, of_reading_id, of_row_number, authority_id, paid_on, amount)
  select $1, row_number, of_reading_id, of_row_number, authority_id, paid_on, amount from moved`

function withinFile(only: string): string {
  return `
  with twins as (
    select row_number, first as of_row_number, $1::int as of_reading_id
      from (select row_number, min(row_number) over (partition by ${WHOLE_LINE}) as first
              from lines where reading_id = $1 ${only}) each
     where row_number <> first), ${MOVE}`
}

/** Lines that share enough with a suspect to be the same. */
const OF_SUSPECTS = `
  and (${SURE_COLUMNS}) in (
    select ${SURE_COLUMNS} from lines where reading_id = $1 and row_number = any($2::int[]))`

/**
 * Rows of the file that are equal to an earlier row of it in every column.
 * @param suspects the only rows that can be; undefined for all
 */
export async function moveRepeatedRows(
  tx: EntityManager,
  readingId: number,
  suspects: readonly number[] | undefined,
): Promise<void> {
  if (suspects === undefined) await tx.query(withinFile(''), [readingId])
  else if (suspects.length > 0) await tx.query(withinFile(OF_SUSPECTS), [readingId, suspects])
}

/** Readings that count, of the same payers and days; not of the files that this one replaces. */
const OVERLAPPING = `
  select distinct o.reading_id as id
    from reading_authorities n
    join reading_authorities o on o.authority_id = n.authority_id
     and o.first_day <= n.last_day and o.last_day >= n.first_day
    join readings r on r.id = o.reading_id
   where n.reading_id = $1 and o.reading_id <> $1 and r.from_cut is not null
     and r.until_cut is null and r.file_id <> all($2::int[])
   order by 1`

const ACROSS_FILES = `
  with twins as (
    select distinct on (n.row_number)
           n.row_number, o.reading_id as of_reading_id, o.row_number as of_row_number
      from lines n join lines o on o.reading_id = any($2::int[]) and ${sameLine('n', 'o')}
     where n.reading_id = $1
     order by n.row_number, o.reading_id, o.row_number), ${MOVE}`

/**
 * Rows that are equal in every column to a row of another file that counts.
 * @param replaced files that stop to count when this reading begins to
 */
export async function moveKnownRows(
  tx: EntityManager,
  readingId: number,
  replaced: readonly number[],
): Promise<void> {
  const others = await tx.query<{ id: number }[]>(OVERLAPPING, [readingId, replaced])
  if (others.length === 0) return
  await tx.query(ACROSS_FILES, [readingId, others.map(({ id }) => id)])
}
