import type { EntityManager } from 'typeorm'
import { sameLine } from '../settling/same-line.js'

/** A row that was counted elsewhere is counted there still, if the new reading has it as well. */
const POINT_ANEW = `
  update duplicate_lines d set of_reading_id = n.reading_id, of_row_number = n.row_number
    from lines o, lines n
   where d.of_reading_id = any($1::int[])
     and o.reading_id = d.of_reading_id and o.row_number = d.of_row_number
     and n.reading_id = $2 and ${sameLine('o', 'n')}
     and exists (select from readings r where r.id = d.reading_id and r.until_cut is null)`

const QUEUE = `
  update files f set state = 'queued', leased_until = null, attempts = 0, version = version + 1,
         updated_at = now()
   where state = 'ingested' and id in (
     select r.file_id from duplicate_lines d join readings r on r.id = d.reading_id
      where d.of_reading_id = any($1::int[]) and r.from_cut is not null and r.until_cut is null)`

/**
 * Files that left out rows because an ended reading counted them are read again: the rows are theirs
 * to count now.
 * @param ended readings that count no longer
 * @param inPlace the reading that counts in place of them
 */
export async function queueThoseWhoRepeat(
  tx: EntityManager,
  ended: readonly number[],
  inPlace?: number,
): Promise<void> {
  if (ended.length === 0) return
  if (inPlace !== undefined) await tx.query(POINT_ANEW, [ended, inPlace])
  await tx.query(QUEUE, [ended])
}

const QUEUE_FILES = `
  update files set state = 'queued', leased_until = null, attempts = 0, version = version + 1,
         updated_at = now()
   where id = any($1::int[]) and state = 'ingested'`

/** Corrections of a file that was read anew are held against its new rejected rows. */
export async function queueFiles(tx: EntityManager, fileIds: readonly number[]): Promise<void> {
  if (fileIds.length > 0) await tx.query(QUEUE_FILES, [fileIds])
}
