import type { RejectedRow } from '@inroad/codelists/loading/load-report'
import { readListFile } from '@inroad/codelists/loading/read-list-file'
import type { Readable } from 'node:stream'
import type { EntityManager } from 'typeorm'
import { COMPANIES } from '../statements/group-parent.js'
import { stateStatuses } from '../statements/state-statuses.js'
import type { Statement } from '../statements/statement.js'
import { nameKey } from '../../payees/normalise/name-key.js'
import { STATUS_LIST, type ListedFirm } from './status-list-file.js'
import type { StatusListReportView } from './status-list.view.js'

export interface StatusList {
  /** What the list is called, and whose it is. */
  name: string
  /** CSV in UTF-8. */
  stream: Readable
  recordedBy?: string
}

/** Somebody classified it, by a method that the list does not tell. */
const CONFIDENCE = 0.8
const MOST_SHOWN = 1000

/** A list that was read whole, before anything of it is stored. */
export interface ReadStatusList {
  list: string
  statements: Statement[]
  read: number
  rejected: RejectedRow[]
}

/**
 * Reads a classification list. Of a row that is not sound it says line, column and what to do.
 * @throws WrongListFile when it is another file
 */
export async function readStatusList({
  name,
  stream,
  recordedBy,
}: StatusList): Promise<ReadStatusList> {
  const { rows, read, rejected } = await readListFile({ name, stream }, STATUS_LIST)
  const { sound, contradicting } = withoutContradictions(rows)
  return {
    ...{ list: name, read },
    statements: sound.map((firm) => statementOf(firm, name, recordedBy)),
    rejected: [...rejected, ...contradicting].sort((one, other) => one.line - other.line),
  }
}

/** Stores what was read; the same list again changes nothing. */
export async function storeStatusList(
  tx: EntityManager,
  { list, statements, read, rejected }: ReadStatusList,
): Promise<StatusListReportView> {
  const outcome = await stateStatuses(tx, statements)
  return {
    ...{ list, read, ...outcome },
    rejectedCount: rejected.length,
    rejected: rejected.slice(0, MOST_SHOWN),
  }
}

interface SoundRows {
  sound: ListedFirm[]
  contradicting: RejectedRow[]
}

/** A firm that stands twice for one day: the first row is kept. */
function withoutContradictions(rows: readonly ListedFirm[]): SoundRows {
  const first = new Map<string, ListedFirm>()
  const contradicting: RejectedRow[] = []
  for (const firm of rows) {
    const { companyNumber, name, definition, asOf, line } = firm
    const key = [companyNumber ?? nameKey(name), definition, asOf].join(' ')
    const earlier = first.get(key)
    if (!earlier) first.set(key, firm)
    else {
      const reason = `this firm already stands on line ${earlier.line}. Keep one of the two rows`
      contradicting.push({ line, column: 'name', reason })
    }
  }
  return { sound: [...first.values()], contradicting }
}

function statementOf(firm: ListedFirm, list: string, recordedBy?: string): Statement {
  const { name, companyNumber, status, definition, asOf, groupChecked, groupParent } = firm
  return {
    ...{ name, status, definition, asOf, groupChecked },
    identifiers: companyNumber === undefined ? [] : [{ scheme: COMPANIES, id: companyNumber }],
    source: 'list',
    reference: list,
    confidence: CONFIDENCE,
    details: {},
    // Whoever loads a list later knows better.
    sequence: 0,
    ...(groupParent !== undefined && { groupParent }),
    ...(recordedBy !== undefined && { recordedBy }),
  }
}
