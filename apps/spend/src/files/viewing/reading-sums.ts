/** SQL for the counts of a reading, as JSON. */
export const ROWS = `
  json_build_object('in', r.rows_in, 'accepted', r.rows_accepted, 'rejected', r.rows_rejected,
    'duplicate', r.rows_duplicate)`

export const STERLING = `
  json_build_object('in', r.sterling_in::text, 'accepted', r.sterling_accepted::text,
    'rejected', r.sterling_rejected::text, 'duplicate', r.sterling_duplicate::text)`

export function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
}

/** The reading that counts now, or counted last. */
export const LATEST = `
  select * from readings where file_id = f.id and from_cut is not null
   order by until_cut is null desc, id desc limit 1`
