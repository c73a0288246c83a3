import type { EntityManager } from 'typeorm'
import { takeCut } from '../../cuts/take-cut.js'
import { markSuppliersStale } from '../../figures/rollups/stale.js'
import { underParents } from '../evidence/group-members.query.js'
import { renewEvidence } from '../evidence/renew-evidence.js'
import type { Statement } from './statement.js'
import { statedChanges, type StatedChanges, type StoredRow } from './stated-changes.js'
import { STATED_COLUMNS, STATED_FIELDS, type StatedRow, statedRows } from './stated-row.js'
import { suppliersMeant } from './suppliers-meant.query.js'

const STORED = `
  select id, as_of::text as as_of, party, status, definition, source, reference, group_checked,
         group_parent, confidence, details, sequence
    from stated_statuses
   where until_cut is null
     and (source, reference) in (select * from unnest($1::text[], $2::text[]))`

const CLOSE = 'update stated_statuses set until_cut = $2 where id = any($1::int[])'

const INSERT = `
  insert into stated_statuses (${STATED_COLUMNS}, from_cut)
  select ${STATED_COLUMNS}, $2 from jsonb_to_recordset($1::jsonb) as s(${STATED_FIELDS})`

/** Rows of the store: a firm with two identifiers is two. */
export interface StatedOutcome {
  new: number
  changed: number
  unchanged: number
  /** Suppliers that have other evidence now. */
  suppliers: number
}

/**
 * Keeps what was said of firms. It is evidence at once where they are suppliers, later where they
 * become some. Takes a cut if anything of it is new.
 */
export async function stateStatuses(
  tx: EntityManager,
  statements: readonly Statement[],
): Promise<StatedOutcome> {
  const rows = statedRows(statements)
  const nothing = { new: 0, changed: 0, unchanged: rows.length, suppliers: 0 }
  if ((await pendingOf(tx, rows)).add.length === 0) return nothing
  const cut = await takeCut(tx, 'statements on SME status')
  // Looked at again: whoever held the counter before may have said the same.
  const { add, close } = await pendingOf(tx, rows)
  if (close.length > 0) await tx.query(CLOSE, [close, cut])
  if (add.length > 0) await tx.query(INSERT, [JSON.stringify(add), cut])
  const suppliers = await renewEvidence(tx, cut, await suppliersMeant(tx, add))
  // A parent that nobody pays is no supplier; what it is still tells on the firms of its group.
  const parents = add.flatMap(({ number, name_key: key }) => (number ? [number, key] : [key]))
  await markSuppliersStale(tx, await underParents(tx, parents))
  const changed = close.length
  return { new: add.length - changed, changed, unchanged: rows.length - add.length, suppliers }
}

async function pendingOf(tx: EntityManager, rows: readonly StatedRow[]): Promise<StatedChanges> {
  const places = new Map(rows.map((row) => [`${row.source} ${row.reference}`, row]))
  if (places.size === 0) return { add: [], close: [] }
  const stored = await tx.query<StoredRow[]>(STORED, [
    [...places.values()].map(({ source }) => source),
    [...places.values()].map(({ reference }) => reference),
  ])
  return statedChanges(rows, stored)
}
