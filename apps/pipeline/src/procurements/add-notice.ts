import { uuidv7 } from '@inroad/database/uuid-v7'
import { RuleBroken } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { lockProcurement, type Target } from './stored/locked-procurement.query.js'
import type { FactChanges } from './known/fact-changes.js'
import { belongsTo, kindsOf, type NoticeKind } from './rules/notice-kinds.js'
import { insertNotice } from './stored/stored-notice.query.js'

export interface AddNotice {
  target: Target
  kind: NoticeKind
  changes: FactChanges
}

export interface AddedNotice {
  procurementId: string
  noticeId: string
  /** Of the procurement, to publish the notice with. */
  version: number
}

const NEXT_VERSION = `
  update procurements set version = version + 1, updated_at = now(), xid = pg_current_xact_id()
   where id = $1`

/**
 * Adds a notice as a draft: nothing is published.
 * @throws RuleBroken NOTICE_OF_ANOTHER_REGIME
 */
export async function addNotice(
  tx: EntityManager,
  { target, kind, changes }: AddNotice,
): Promise<AddedNotice> {
  const { id, version, known } = await lockProcurement(tx, target)
  const { regime } = known.standing
  if (!belongsTo(kind, regime)) {
    throw new RuleBroken(
      'NOTICE_OF_ANOTHER_REGIME',
      `${kind} does not exist under ${regime}. What it has: ${kindsOf(regime).join(', ')}.`,
      [{ field: 'type', message: `is not of ${regime}` }],
    )
  }
  const noticeId = uuidv7()
  await insertNotice(tx, { id: noticeId, procurementId: id, kind, changes })
  await tx.query(NEXT_VERSION, [id])
  return { procurementId: id, noticeId, version: version + 1 }
}
