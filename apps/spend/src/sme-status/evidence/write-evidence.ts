import type { EntityManager } from 'typeorm'
import { markSuppliersStale } from '../../figures/rollups/stale.js'
import type { EvidenceChanges } from './evidence-changes.js'
import { withGroup } from './group-members.query.js'

const CLOSE = `update status_evidence set until_cut = $2 where id = any($1) returning supplier_id`

const ADD = `
  insert into status_evidence (supplier_id, status, definition, source, reference, as_of,
    group_checked, group_parent, group_parent_key, confidence, details, recorded_by, from_cut)
  select "supplierId", status, definition, source, reference, "asOf", "groupChecked",
         "groupParent", "groupParentKey", confidence, details, "recordedBy", $2
    from jsonb_to_recordset($1::jsonb) as e(
      "supplierId" int, status text, definition text, source text, reference text, "asOf" date,
      "groupChecked" boolean, "groupParent" text, "groupParentKey" text,
      confidence numeric(5,4), details jsonb, "recordedBy" uuid)`

/**
 * Closes and adds evidence at a cut, and says which sums it changes: those of the suppliers, and of
 * the firms of the groups they head.
 * @returns how many suppliers it is about
 */
export async function writeEvidence(
  tx: EntityManager,
  cut: number,
  { close, add }: EvidenceChanges,
): Promise<number> {
  if (close.length > 0) await tx.query(CLOSE, [close, cut])
  // The rows that replace others come once those are closed: one is in force at a time.
  if (add.length > 0) await tx.query(ADD, [JSON.stringify(add), cut])
  const supplierIds = [...new Set(add.map(({ supplierId }) => supplierId))]
  await markSuppliersStale(tx, await withGroup(tx, supplierIds))
  return supplierIds.length
}
