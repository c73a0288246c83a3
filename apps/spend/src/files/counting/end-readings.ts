import type { EntityManager } from 'typeorm'
import { markReadingStale } from '../../figures/rollups/stale.js'

const END = `
  update readings set until_cut = $2
   where file_id = any($1::int[]) and from_cut is not null and until_cut is null
  returning id`

/** The payments of these files count no longer from this cut on. Gives the readings that ended. */
export async function endReadings(
  tx: EntityManager,
  fileIds: readonly number[],
  cut: number,
): Promise<number[]> {
  const [rows] = await tx.query<[{ id: number }[], number]>(END, [fileIds, cut])
  for (const { id } of rows) await markReadingStale(tx, id)
  return rows.map(({ id }) => id)
}

const CORRECTIONS = 'select id from files where corrects_id = any($1::int[]) order by id'

/** The files that put right rows of these. */
export async function correctionsOf(
  tx: EntityManager,
  fileIds: readonly number[],
): Promise<number[]> {
  const rows = await tx.query<{ id: number }[]>(CORRECTIONS, [fileIds])
  return rows.map(({ id }) => id)
}
