import type { EntityManager } from 'typeorm'
import { changedFacts } from '../known/fact-changes.js'
import type { LockedProcurement } from '../stored/locked-procurement.query.js'
import type { OwnNotice } from '../stored/stored-notice.query.js'
import { plannedNotices } from './planned-notices.query.js'
import { RULES_VERSION } from './sme-check.js'
import { smeChecks } from './sme-checks.js'

interface Checked {
  /** As it is before the notice, its terms with it. */
  row: LockedProcurement
  noticeId: string
  notice: OwnNotice
  now: Date
}

const INSERT = `
  insert into sme_check_results (notice_id, procurement_id, rules_version, checked_at, checks)
  values ($1, $2, $3, $4, $5)`

/** Keeps what the checks say of a notice as it is published: rules, findings and answers. */
export async function recordSmeChecks(tx: EntityManager, checked: Checked): Promise<void> {
  const { row, noticeId, notice, now } = checked
  const checks = smeChecks({
    regime: row.known.standing.regime,
    kind: notice.kind,
    facts: changedFacts(row.known.facts, notice.changes),
    terms: row.terms,
    plannedAt: await plannedNotices(tx, row.id),
    publishedAt: now,
  })
  await tx.query(INSERT, [noticeId, row.id, RULES_VERSION, now, JSON.stringify(checks)])
}
