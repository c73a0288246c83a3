import type { Caller } from '@inroad/service-kit/access/caller'
import { Conflict, Forbidden } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { takeCut } from '../../cuts/take-cut.js'
import { markSuppliersStale } from '../../figures/rollups/stale.js'
import { withGroup } from '../evidence/group-members.query.js'
import { noSuchEvidence } from '../existing-id.js'

export interface Withdrawal {
  /** Public id. */
  evidenceId: string
  reason: string
  caller: Caller
}

const EVIDENCE = `
  select s.public_id as supplier, s.id as "supplierId", e.recorded_by as "recordedBy",
         e.until_cut is not null as over
    from status_evidence e join suppliers s on s.id = e.supplier_id
   where e.public_id = $1 for update of e`

const WITHDRAW = `
  update status_evidence set until_cut = $2, withdrawn_by = $3, withdrawn_reason = $4
   where public_id = $1`

/**
 * Evidence counts no longer from this cut on. What was calculated at an older cut keeps it.
 * @returns public id of the supplier
 * @throws NotFound EVIDENCE_NOT_FOUND; Forbidden NOT_YOURS; Conflict EVIDENCE_OVER
 */
export async function withdrawEvidence(
  tx: EntityManager,
  { evidenceId, reason, caller }: Withdrawal,
): Promise<string> {
  const [evidence] = await tx.query<
    { supplier: string; supplierId: number; recordedBy: string | null; over: boolean }[]
  >(EVIDENCE, [evidenceId])
  if (!evidence) throw noSuchEvidence()
  if (!caller.roles.includes('operator') && evidence.recordedBy !== caller.personId) {
    const message =
      'Only whoever recorded this, or an operator, may withdraw it. Record what you know'
    throw new Forbidden('NOT_YOURS', `${message}: what an analyst says goes first.`)
  }
  if (evidence.over) {
    throw new Conflict('EVIDENCE_OVER', 'This was replaced or withdrawn already.')
  }
  const cut = await takeCut(tx, 'evidence of SME status withdrawn')
  await tx.query(WITHDRAW, [evidenceId, cut, caller.personId, reason.trim()])
  await markSuppliersStale(tx, await withGroup(tx, [evidence.supplierId]))
  return evidence.supplier
}
