import type { EntityManager } from 'typeorm'
import type { AddedNotice } from '../add-notice.js'
import type { FactChanges } from '../known/fact-changes.js'
import { assertAmongBuyers } from '../ownership/may-change.js'
import { fieldsOf, recordChange } from '../ownership/record-change.js'
import { lockProcurement, type Target } from '../stored/locked-procurement.query.js'
import { assertDraft, ownNotice } from '../stored/stored-notice.query.js'
import { nextVersion } from '../stored/stored-terms.query.js'
import type { TermChanges } from '../terms/tender-terms.js'

export interface ChangeNotice {
  target: Target
  noticeId: string
  changes: FactChanges
  terms: TermChanges
  now: Date
}

/**
 * Puts what a draft notice states in place of what it stated.
 * @throws NotFound NOTICE_NOT_FOUND, Conflict NOTICE_ALREADY_PUBLISHED or VERSION_CONFLICT
 */
export async function changeNotice(tx: EntityManager, input: ChangeNotice): Promise<AddedNotice> {
  const { target, noticeId, changes, terms, now } = input
  if (changes.buyers) assertAmongBuyers(changes.buyers, target.by.organisation)
  const { changed, record } = await openDraft(tx, input)
  const content = [JSON.stringify(changes), JSON.stringify(terms)]
  await tx.query('update notices set content = $2, terms = $3 where id = $1', [
    ...[noticeId, ...content],
  ])
  await record('notice-changed', fieldsOf(changes, terms), now)
  return changed
}

/** Takes a draft notice away; the procurement stays as it is. */
export async function deleteNotice(
  tx: EntityManager,
  input: { target: Target; noticeId: string; now: Date },
): Promise<AddedNotice> {
  const { changed, record } = await openDraft(tx, input)
  await tx.query('delete from notices where id = $1', [input.noticeId])
  await record('notice-deleted', [], input.now)
  return changed
}

async function openDraft(
  tx: EntityManager,
  { target, noticeId }: { target: Target; noticeId: string },
) {
  const { id: procurementId, version } = await lockProcurement(tx, target)
  assertDraft(await ownNotice(tx, procurementId, noticeId, target.by.organisation.id))
  await nextVersion(tx, procurementId)
  const changed = { procurementId, noticeId, version: version + 1 }
  const record = (action: 'notice-changed' | 'notice-deleted', fields: string[], now: Date) =>
    recordChange(tx, { ...changed, by: target.by, action, fields, now })
  return { changed, record }
}
