import type { EntityManager } from 'typeorm'
import { takeCut } from '../cuts/take-cut.js'
import { dueChanges, renewEvidence } from './evidence/renew-evidence.js'

/**
 * What was said of firms before they were paid becomes evidence of the suppliers that they are: by
 * identifier, or by name where a supplier is known by name only. Also reads the category of accounts
 * of companies. Takes a cut only when it finds something. To be called after suppliers were made or
 * identified, or a register was loaded, in the same transaction.
 * @param supplierIds only these; all when left out
 * @returns how many suppliers have new evidence
 */
export async function applyStated(
  tx: EntityManager,
  supplierIds: readonly number[] | null = null,
): Promise<number> {
  if (supplierIds?.length === 0) return 0
  const { close, add } = await dueChanges(tx, supplierIds)
  if (close.length + add.length === 0) return 0
  const cut = await takeCut(tx, 'evidence of SME status')
  // Looked at again: whoever held the counter before may have done it.
  return renewEvidence(tx, cut, supplierIds)
}
