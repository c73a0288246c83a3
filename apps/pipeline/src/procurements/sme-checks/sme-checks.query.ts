import type { EntityManager } from 'typeorm'
import { instantText } from '../../cursor.js'
import { changedFacts } from '../known/fact-changes.js'
import type { Actor } from '../ownership/actor.js'
import { ownProcurement } from '../stored/own-procurement.query.js'
import { changedTerms } from '../terms/tender-terms.js'
import { plannedNotices } from './planned-notices.query.js'
import { RULES_VERSION, type SmeCheck } from './sme-check.js'
import { smeChecks } from './sme-checks.js'

/** What the checks said of a notice when it was published. */
export interface RecordedSmeChecks {
  noticeId: string
  rulesVersion: number
  checkedAt: string
  checks: SmeCheck[]
}

/** For the authority alone: what the checks say now, and what they said when notices were published. */
export interface SmeChecksView {
  procurementId: string
  version: number
  rulesVersion: number
  /** The draft notice that they look at; absent when there is none. */
  noticeId?: string
  checks: SmeCheck[]
  recorded: RecordedSmeChecks[]
}

const RECORDED = `
  select notice_id as "noticeId", rules_version as "rulesVersion", checks,
         ${instantText('checked_at')} as "checkedAt"
    from sme_check_results where procurement_id = $1 order by checked_at, notice_id`

/** @throws NotFound PROCUREMENT_NOT_FOUND for whatever the reader may not change */
export async function readSmeChecks(
  tx: EntityManager,
  ref: string,
  reader: Actor,
  now: Date,
): Promise<SmeChecksView> {
  const { id, version, known, terms, notices } = await ownProcurement(tx, ref, reader)
  const draft = notices.findLast(({ state }) => state === 'draft')
  const latest = draft ?? notices.at(-1)
  const checks = smeChecks({
    regime: known.standing.regime,
    kind: latest?.kind,
    facts: changedFacts(known.facts, draft?.changes ?? {}),
    terms: changedTerms(terms, draft?.terms ?? {}),
    plannedAt: await plannedNotices(tx, id),
    publishedAt: now,
  })
  const recorded = await tx.query<RecordedSmeChecks[]>(RECORDED, [id])
  const looked = { noticeId: draft?.id, rulesVersion: RULES_VERSION }
  return { procurementId: id, version, ...looked, checks, recorded }
}
