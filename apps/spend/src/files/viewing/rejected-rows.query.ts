import type { EntityManager } from 'typeorm'
import type { Reach } from '../../authorities/may-act-for.js'
import type { RejectedPage, RejectedRow } from '../file-rows.view.js'
import type { PageDto } from '../files.dto.js'
import { latestReading } from './latest-reading.query.js'
import { pageOf, present, readCursor } from './page-cursor.js'

const REJECTED = `
  select row_number as "rowNumber", column_name as "column", coalesce(value, '') as value, rule,
         advice, amount::text as amount, cells, settled_by_reading_id is not null as settled
    from rejected_lines
   where reading_id = $1 and row_number > $2
   order by row_number limit $3`

/** Rows that were not taken, in the order of the file. */
export async function rejectedRows(
  tx: EntityManager,
  reach: Reach,
  { fileId, cursor, limit }: PageDto & { fileId: string },
): Promise<RejectedPage> {
  const { id, header } = await latestReading(tx, reach, fileId)
  if (id === undefined) return { header, items: [] }
  const rows = await rejectedOf(tx, id, { after: readCursor(cursor), limit: limit + 1 })
  return { header, ...pageOf(rows, limit, { view: present, key: ({ rowNumber }) => rowNumber }) }
}

/** Of one reading. */
export function rejectedOf(
  tx: EntityManager,
  readingId: number,
  { after, limit }: { after: number; limit: number },
): Promise<RejectedRow[]> {
  return tx.query<RejectedRow[]>(REJECTED, [readingId, after, limit])
}
