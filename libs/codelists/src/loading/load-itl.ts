import type { EntityManager } from 'typeorm'
import { itlAncestors } from '../itl.js'
import { ITL_LIST } from './itl-file.js'
import type { LoadReport } from './load-report.js'
import { mergeCodes } from '../labels/merge-codes.js'
import { type ListFile, readListFile } from './read-list-file.js'

/**
 * Takes in the UK's regions, ITL 1 to 3; see `itl-file.ts` for the formats. Places abroad are skipped.
 * @throws WrongListFile when the file is another; nothing is stored then
 */
export async function loadItl(tx: EntityManager, file: ListFile): Promise<LoadReport> {
  const { rows, ...counts } = await readListFile(file, ITL_LIST)
  const placed = rows.map((row) => ({ ...row, parent: itlAncestors(row.code).at(-2) }))
  const merged = await mergeCodes(tx, 'itl', placed, { source: 'file', fileName: file.name })
  return { file: file.name, ...merged, ...counts }
}
