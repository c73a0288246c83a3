import { uuidv7 } from '@inroad/database/uuid-v7'
import { RuleBroken } from '@inroad/service-kit/errors'
import type { Regime } from '@inroad/events/pipeline/opportunity.shape'
import type { EntityManager } from 'typeorm'
import { lockProcurement, type Target } from './stored/locked-procurement.query.js'
import type { FactChanges } from './known/fact-changes.js'
import { assertAmongBuyers } from './ownership/may-change.js'
import { fieldsOf, recordChange } from './ownership/record-change.js'
import { belongsTo, kindsOf, type NoticeKind } from './rules/notice-kinds.js'
import { insertNotice } from './stored/stored-notice.query.js'
import { nextVersion } from './stored/stored-terms.query.js'
import type { TermChanges } from './terms/tender-terms.js'

export interface AddNotice {
  target: Target
  kind: NoticeKind
  changes: FactChanges
  terms?: TermChanges
  now: Date
}

export interface AddedNotice {
  procurementId: string
  noticeId: string
  /** Of the procurement, to publish the notice with. */
  version: number
}

/**
 * Adds a notice as a draft: nothing is published.
 * @throws RuleBroken NOTICE_OF_ANOTHER_REGIME
 */
export async function addNotice(
  tx: EntityManager,
  { target, kind, changes, terms = {}, now }: AddNotice,
): Promise<AddedNotice> {
  const { by } = target
  const { id, version, known } = await lockProcurement(tx, target)
  assertOfRegime(kind, known.standing.regime)
  if (changes.buyers) assertAmongBuyers(changes.buyers, by.organisation)
  const noticeId = uuidv7()
  const organisationId = by.organisation.id
  await insertNotice(tx, { id: noticeId, procurementId: id, organisationId, kind, changes, terms })
  await nextVersion(tx, id)
  const added = { procurementId: id, noticeId, version: version + 1 }
  const fields = fieldsOf(changes, terms)
  await recordChange(tx, { ...added, by, action: 'notice-added', fields, now })
  return added
}

/** @throws RuleBroken NOTICE_OF_ANOTHER_REGIME */
export function assertOfRegime(kind: NoticeKind, regime: Regime): void {
  if (belongsTo(kind, regime)) return
  throw new RuleBroken(
    'NOTICE_OF_ANOTHER_REGIME',
    `${kind} does not exist under ${regime}. What it has: ${kindsOf(regime).join(', ')}.`,
    [{ field: 'type', message: `is not of ${regime}` }],
  )
}
