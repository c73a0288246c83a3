import type { RejectedRow } from '@inroad/codelists/loading/load-report'
import { type ListFile, readListFile } from '@inroad/codelists/loading/read-list-file'
import type { Transactions } from '@inroad/database/transactions'
import type { Outbox } from '@inroad/messaging/outbox/outbox'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { EntityManager } from 'typeorm'
import { RecordSuccessions } from '../register/succession/record-successions.js'
import { AUTHORITY_LIST, type ListedAuthority } from './authority-list.js'
import { successorOf } from './commissioner-successor.js'
import { mergeAuthorities } from './merge-authorities.js'
import { placeBoards } from './place-boards.js'

/** What became of a file's rows: read = new + changed + unchanged + rejected. */
export interface OrganisationsReport {
  file: string
  read: number
  new: number
  changed: number
  unchanged: number
  /** By line and column, with what to do. */
  rejected: RejectedRow[]
  successions: {
    /** Recorded now. */
    new: number
    /** The board is not known yet: load the list of boards, then this file again. */
    waiting: number
  }
}

/**
 * Takes in a list of authorities in one transaction: trusts (etr), commissioners (eccg), boards. The
 * same file again changes nothing.
 * @param onProgress told the number of rows when they are read and when they are stored
 * @throws WrongListFile when the file is another; nothing is stored then
 */
export async function loadOrganisations(
  transactions: Transactions,
  outbox: Outbox,
  path: string,
  onProgress: (rows: number) => void = () => undefined,
): Promise<OrganisationsReport> {
  const file = { name: basename(path), stream: createReadStream(path) }
  const report = await transactions.run((tx) => loadList(tx, outbox, file))
  onProgress(report.read)
  return report
}

/** The same from a stream, in the caller's transaction. */
export async function loadList(
  tx: EntityManager,
  outbox: Outbox,
  file: ListFile,
): Promise<OrganisationsReport> {
  const { rows, read, rejected } = await readListFile(file, AUTHORITY_LIST)
  const merged = await mergeAuthorities(tx, outbox, rows)
  await placeBoards(tx, outbox, rows)
  const { ids, conflicting, ...counts } = merged
  const successions = await recordSuccessors(tx, outbox, rows, ids)
  const refused = [...rejected, ...conflicting.map(conflict)]
  return { file: file.name, read, ...counts, rejected: refused, successions }
}

const BOARDS = `
  select id as board, organisation_id as "organisationId" from organisation_identifiers
   where scheme = 'GB-NHS' and id = any ($1)`

async function recordSuccessors(
  tx: EntityManager,
  outbox: Outbox,
  rows: readonly ListedAuthority[],
  ids: ReadonlyMap<string, string>,
): Promise<OrganisationsReport['successions']> {
  const told = rows.flatMap((row) => {
    const predecessor = ids.get(row.ods)
    const next = successorOf(row)
    return predecessor && next ? [{ predecessor, ...next }] : []
  })
  const found = await tx.query<{ board: string; organisationId: string }[]>(BOARDS, [
    told.map(({ board }) => board),
  ])
  const boards = new Map(found.map(({ board, organisationId }) => [board, organisationId]))
  const steps = told.flatMap(({ predecessor, board, on }) => {
    const successor = boards.get(board)
    return successor ? [{ predecessor, successor, on }] : []
  })
  const stored = await new RecordSuccessions(outbox).run(tx, steps)
  return { new: stored.length, waiting: told.length - steps.length }
}

function conflict({ ods, line }: ListedAuthority): RejectedRow {
  const reason = `${ods} or another identifier of this row belongs to a different organisation here. Settle whose it is`
  return { line, column: 'code', reason }
}
