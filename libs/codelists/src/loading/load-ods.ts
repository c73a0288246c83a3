import type { EntityManager } from 'typeorm'
import type { LoadReport } from './load-report.js'
import { mergeAuthorities } from '../nhs/merge-authorities.js'
import { ODS_LIST } from './ods-file.js'
import { type ListFile, readListFile } from './read-list-file.js'

/**
 * Takes in NHS authorities with their dates; see `ods-file.ts` for the formats. Several files add
 * up: trusts, commissioners old and new, integrated care boards.
 * @throws WrongListFile when the file is another; nothing is stored then
 */
export async function loadOds(tx: EntityManager, file: ListFile): Promise<LoadReport> {
  const { rows, ...counts } = await readListFile(file, ODS_LIST)
  const merged = await mergeAuthorities(tx, rows, { source: 'file', fileName: file.name })
  return { file: file.name, ...merged, ...counts }
}
