import type { EntityManager } from 'typeorm'
import { evidenceChanges, type EvidenceChanges, type StoredEvidence } from './evidence-changes.js'
import { wantedEvidence } from './wanted-evidence.query.js'
import { writeEvidence } from './write-evidence.js'

const STORED = `
  select id, supplier_id as "supplierId", status, definition, source, reference,
         as_of::text as "asOf", group_checked as "groupChecked", group_parent as "groupParent",
         group_parent_key as "groupParentKey", confidence::float8 as confidence, details,
         recorded_by as "recordedBy", until_cut is not null as withdrawn
    from status_evidence
   where source <> 'manual' and (until_cut is null or withdrawn_reason is not null)
     and ($1::int[] is null or supplier_id = any($1))`

/**
 * Makes the evidence of suppliers follow from what was stated of them and from their accounts.
 * @param cut taken already
 * @returns how many suppliers have other evidence now
 */
export async function renewEvidence(
  tx: EntityManager,
  cut: number,
  supplierIds: readonly number[] | null,
): Promise<number> {
  if (supplierIds?.length === 0) return 0
  return writeEvidence(tx, cut, await dueChanges(tx, supplierIds))
}

/** What is to be closed and added; empty lists where all is as it should be. */
export async function dueChanges(
  tx: EntityManager,
  supplierIds: readonly number[] | null,
): Promise<EvidenceChanges> {
  const wanted = await wantedEvidence(tx, supplierIds)
  const stored = await tx.query<StoredEvidence[]>(STORED, [supplierIds])
  return evidenceChanges(wanted, stored)
}
