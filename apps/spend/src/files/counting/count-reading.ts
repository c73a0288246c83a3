import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { EntityManager } from 'typeorm'
import { takeCut } from '../../cuts/take-cut.js'
import { markReadingStale } from '../../figures/rollups/stale.js'
import type { FileToRead } from '../ingesting/file-to-read.js'
import { correctionsOf, endReadings } from './end-readings.js'
import { queueFiles, queueThoseWhoRepeat } from './read-again.js'
import { tellIngested } from './tell-ingested.js'

/** Somebody changed the file while it was read: what was read is not what they want. */
export class FileChangedMeanwhile extends Error {
  override readonly name = 'FileChangedMeanwhile'
}

/** Where one authority paid everything, the file is that authority's. */
const DONE = `
  update files f
     set state = 'ingested', questions = '[]', leased_until = null, attempts = 0, progress = bytes,
         version = version + 1, updated_at = now(), confirmed = true,
         authority_id = coalesce(authority_id, (
           select min(authority_id) from reading_authorities where reading_id = $3
           having count(*) = 1))
   where id = $1 and version = $2`

const SUPERSEDED = `
  update files set state = 'superseded', leased_until = null, version = version + 1,
         updated_at = now()
   where id = any($1::int[]) and state <> 'withdrawn'`

/**
 * From now on the payments of this reading count, in place of those of earlier readings of the file
 * and of the file that it supersedes.
 * @throws FileChangedMeanwhile when the file is not as it was claimed
 */
export async function countReading(
  tx: EntityManager,
  outbox: Outbox,
  file: FileToRead,
  readingId: number,
): Promise<void> {
  const [, done] = await tx.query<[unknown, number]>(DONE, [file.id, file.version, readingId])
  if (done === 0) throw new FileChangedMeanwhile('the file is not as it was when its reading began')
  await markReadingStale(tx, readingId)
  const corrections = await correctionsOf(tx, [file.id])
  const replaced = await replacedFiles(tx, file)
  const cut = await takeCut(tx, 'file ingested')
  const ended = await endReadings(tx, [file.id, ...corrections, ...replaced], cut)
  await tx.query('update readings set from_cut = $2 where id = $1', [readingId, cut])
  if (replaced.length > 0) await tx.query(SUPERSEDED, [replaced])
  await queueFiles(tx, corrections)
  await queueThoseWhoRepeat(tx, ended, readingId)
  await tellIngested(tx, outbox, readingId, cut)
}

/** The file that this one supersedes, with its corrections. */
export async function replacedFiles(
  tx: EntityManager,
  { supersedesId }: FileToRead,
): Promise<number[]> {
  return supersedesId === null ? [] : [supersedesId, ...(await correctionsOf(tx, [supersedesId]))]
}
