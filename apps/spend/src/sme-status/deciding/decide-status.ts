import type { Caller } from '@inroad/service-kit/access/caller'
import { RuleBroken } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { takeCut } from '../../cuts/take-cut.js'
import { writeEvidence } from '../evidence/write-evidence.js'
import { groupParentKey } from '../statements/group-parent.js'
import { ukDay } from '../statements/uk-day.js'
import { existingSupplier } from '../supplier-status.query.js'
import { decisionFault, figuresOf } from './decision-fault.js'
import type { DecideStatusDto } from './sme-status.dto.js'

export interface StatusDecision {
  /** Public id. */
  supplierId: string
  decision: DecideStatusDto
  caller: Caller
  now: Date
}

/** By figures, by looking, and by looking without the group. */
const CONFIDENCE = { figures: 0.95, group: 0.9, alone: 0.8 }

const SAME_SAID = `
  select id from status_evidence
   where supplier_id = $1 and source = 'manual' and reference = $2 and definition = $3
     and as_of = $4 and until_cut is null`

/**
 * Records what an analyst found out about a supplier. It is a fact about a firm, so it counts for
 * every authority. Said again of the same day and reference, it corrects what was said.
 * @throws NotFound SUPPLIER_NOT_FOUND
 * @throws RuleBroken STATUS_CONTRADICTED, FACTS_IN_FUTURE, RATE_NEEDED
 */
export async function decideStatus(
  tx: EntityManager,
  { supplierId, decision, caller, now }: StatusDecision,
): Promise<void> {
  const supplier = await existingSupplier(tx, supplierId)
  const fault = decisionFault(decision, ukDay(now))
  if (fault) throw new RuleBroken(fault.code, fault.message, [fault])
  const { status, definition, asOf, groupChecked, groupParent } = decision
  const figures = figuresOf(decision)
  const reference = decision.reference.trim()
  const grade = figures ? 'figures' : groupChecked ? 'group' : 'alone'
  const row = {
    ...{ supplierId: supplier.id, status, definition, reference, asOf, groupChecked },
    source: 'manual' as const,
    groupParent: groupParent?.trim() ?? null,
    groupParentKey: groupParentKey(groupParent) ?? null,
    confidence: CONFIDENCE[grade],
    details: { ...(figures && { figures }) },
    recordedBy: caller.personId,
  }
  const cut = await takeCut(tx, 'SME status decided')
  const close = await tx.query<{ id: number }[]>(SAME_SAID, [
    supplier.id,
    reference,
    definition,
    asOf,
  ])
  await writeEvidence(tx, cut, { close: close.map(({ id }) => id), add: [row] })
}
