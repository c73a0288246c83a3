import type { Outbox } from '@inroad/messaging/outbox/outbox'
import { isNoticeCode } from '@inroad/codelists/notice-types'
import type { EntityManager } from 'typeorm'
import type { Meaning } from '../ocds/notice/notice-meaning.js'
import type { CloseReason } from '../ocds/notice/read-notice.js'
import { projectOpportunities } from '../opportunities/projection/project-opportunities.js'
import { storeProcurements } from './stored/known-procurement.query.js'
import type { LockedProcurement } from './stored/locked-procurement.query.js'
import { publishDecisions } from './publish-decisions.js'
import { applyEntry } from './known/apply-entry.js'
import type { FactChanges } from './known/fact-changes.js'
import { assertOnPlatform, type PlatformReference } from './rules/find-a-tender.js'
import type { NoticeKind } from './rules/notice-kinds.js'
import { assertNew, markPublished } from './stored/stored-notice.query.js'

/** A stored draft that is to be published now. */
export interface Entering {
  noticeId: string
  kind: NoticeKind
  meaning: Meaning
  changes: FactChanges
  findATender?: PlatformReference
  closeReason?: CloseReason
  requestKey?: Buffer
}

/**
 * Publishes a notice of a locked procurement: the procurement's new state, the notice, and the events
 * that follow are written together. Returns the procurement's new version.
 * @throws Conflict NOTICE_NOT_ON_FIND_A_TENDER or NOTICE_ALREADY_HERE, RuleBroken for its stage
 */
export async function enterNotice(
  tx: EntityManager,
  outbox: Outbox,
  row: LockedProcurement,
  entering: Entering,
  now: Date,
): Promise<number> {
  const { noticeId, kind, meaning, changes, findATender, closeReason, requestKey } = entering
  assertOnPlatform(kind, findATender)
  if (findATender) await assertNew(tx, findATender.noticeId)
  const ref = {
    type: isNoticeCode(kind) ? kind : undefined,
    id: findATender?.noticeId ?? noticeId,
    url: findATender?.url,
    publishedAt: now.toISOString(),
  }
  const notice = { ref, meaning, update: false, closeReason }
  const onPlatform = findATender !== undefined
  const { known, decisions } = applyEntry(row.known, { notice, changes, onPlatform })
  // It grows also when there is nothing to tell, so that whoever has not seen this notice learns it.
  const version = row.version + Math.max(1, decisions.length)
  await storeProcurements(tx, [{ ...row, version, known }])
  const amended = decisions.flatMap((one) => (one.kind === 'amended' ? one.changes : []))
  await markPublished(tx, noticeId, { notice, changes: amended, requestKey })
  await projectOpportunities(tx, [{ ...row, version, known }])
  const numbered = decisions.map((decision, index) => ({
    procurementId: row.id,
    decision,
    version: row.version + index + 1,
  }))
  await publishDecisions(tx, outbox, numbered, now)
  return version
}
