import type { EntityManager } from 'typeorm'
import { recordAct } from '../audit/audit.js'
import { delegation } from './delegations.query.js'

export interface DelegationEnd {
  /** Either side. */
  organisationId: string
  delegationId: string
  actorId: string
  now: Date
}

/**
 * Ends a delegation at once; once ended it stays as it was.
 * @throws NotFound DELEGATION_NOT_FOUND
 */
export async function endDelegation(tx: EntityManager, end: DelegationEnd): Promise<void> {
  const { organisationId, delegationId, actorId, now } = end
  const { organisation } = await delegation(tx, organisationId, delegationId)
  const [, ended] = await tx.query<[unknown[], number]>(
    'update delegations set ended_at = $2 where id = $1 and ended_at is null',
    [delegationId, now],
  )
  if (ended === 0) return
  await recordAct(tx, {
    organisationId: organisation.id,
    actorId,
    act: 'delegation.ended',
    subjectId: delegationId,
    details: { by: organisationId },
  })
}
