import type { EntityManager } from 'typeorm'
import { cpvCodeOf, cpvPrefixesOf } from '../cpv.js'
import { CPV_LIST } from './cpv-file.js'
import type { LoadReport } from './load-report.js'
import { mergeCodes } from '../labels/merge-codes.js'
import { type ListFile, readListFile } from './read-list-file.js'

/**
 * Takes in the Common Procurement Vocabulary 2008; see `cpv-file.ts` for the formats. A code's
 * parent is its longest prefix on the same list: files disagree on it, the codes themselves do not.
 * @throws WrongListFile when the file is another; nothing is stored then
 */
export async function loadCpv(tx: EntityManager, file: ListFile): Promise<LoadReport> {
  const { rows, ...counts } = await readListFile(file, CPV_LIST)
  const listed = new Set(rows.map(({ code }) => code))
  const coded = rows.map((row) => ({ ...row, parent: parentOf(row.code, listed) }))
  const merged = await mergeCodes(tx, 'cpv', coded, { source: 'file', fileName: file.name })
  return { file: file.name, ...merged, ...counts }
}

function parentOf(code: string, listed: Set<string>): string | undefined {
  return cpvPrefixesOf(code)
    .map(cpvCodeOf)
    .findLast((wider) => wider !== code && listed.has(wider))
}
