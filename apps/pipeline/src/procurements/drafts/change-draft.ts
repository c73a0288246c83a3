import type { Regime } from '@inroad/events/pipeline/opportunity.shape'
import type { EntityManager } from 'typeorm'
import { assertOfRegime } from '../add-notice.js'
import { enteredProcurement } from '../known/entered-procurement.js'
import { changedFacts, type FactChanges } from '../known/fact-changes.js'
import { assertAmongBuyers } from '../ownership/may-change.js'
import { fieldsOf, recordChange } from '../ownership/record-change.js'
import type { NoticeKind } from '../rules/notice-kinds.js'
import { storeProcurements } from '../stored/known-procurement.query.js'
import { lockProcurement, type Target } from '../stored/locked-procurement.query.js'
import { storeTerms } from '../stored/stored-terms.query.js'
import { changedTerms, type TermChanges } from '../terms/tender-terms.js'
import { assertNothingPublished } from './nothing-published.js'

export interface ChangeDraft {
  target: Target
  regime?: Regime
  changes: FactChanges
  terms: TermChanges
  now: Date
}

/**
 * Saves answers in a procurement of which nothing is published; what is left out stays. Returns the
 * new version.
 * @throws Conflict VERSION_CONFLICT when somebody else saved in between: nothing is overwritten
 * @throws Conflict ALREADY_PUBLISHED, RuleBroken BUYER_IS_ANOTHER or NOTICE_OF_ANOTHER_REGIME
 */
export async function changeDraft(tx: EntityManager, input: ChangeDraft): Promise<number> {
  const { target, regime: asked, changes, terms, now } = input
  const { by } = target
  const row = await lockProcurement(tx, target)
  await assertNothingPublished(tx, row.id)
  if (changes.buyers) assertAmongBuyers(changes.buyers, by.organisation)
  const regime = asked ?? row.known.standing.regime
  if (asked) await assertNoticesOf(tx, row.id, regime)
  const { ocid, stage: _stage, regime: _regime, ...stated } = row.known.facts
  const facts = changedFacts(stated, changes)
  const known = enteredProcurement({ ocid, regime, facts, at: now })
  const version = row.version + 1
  await storeProcurements(tx, [{ ...row, version, known }])
  await storeTerms(tx, row.id, changedTerms(row.terms, terms))
  const fields = [...(asked ? ['regime'] : []), ...fieldsOf(changes, terms)]
  const change = { by, procurementId: row.id, version, fields, now }
  await recordChange(tx, { ...change, action: 'draft-changed' })
  return version
}

/** The draft notices that are there already must exist under the new regime, too. */
async function assertNoticesOf(tx: EntityManager, procurementId: string, regime: Regime) {
  const kinds = await tx.query<{ kind: NoticeKind }[]>(
    'select coalesce(type, entry) as kind from notices where procurement_id = $1',
    [procurementId],
  )
  for (const { kind } of kinds) assertOfRegime(kind, regime)
}
