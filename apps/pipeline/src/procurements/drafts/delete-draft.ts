import type { EntityManager } from 'typeorm'
import { recordChange } from '../ownership/record-change.js'
import { lockProcurement, type Target } from '../stored/locked-procurement.query.js'
import { assertNothingPublished } from './nothing-published.js'

/** What is gone. */
export interface DeletedDraft {
  id: string
}

/**
 * Deletes a procurement of which nothing is published, with its draft notices; who did it stays.
 * @throws Conflict ALREADY_PUBLISHED or VERSION_CONFLICT
 */
export async function deleteDraft(
  tx: EntityManager,
  target: Target,
  now: Date,
): Promise<DeletedDraft> {
  const { id, version } = await lockProcurement(tx, target)
  await assertNothingPublished(tx, id)
  await tx.query('delete from notices where procurement_id = $1', [id])
  await tx.query('delete from procurements where id = $1', [id])
  const change = { by: target.by, procurementId: id, version: version + 1, now }
  await recordChange(tx, { ...change, action: 'draft-deleted' })
  return { id }
}
