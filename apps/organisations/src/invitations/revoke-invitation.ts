import { Conflict, NotFound } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { recordAct } from '../audit/audit.js'

export interface Revocation {
  organisationId: string
  invitationId: string
  actorId: string
  now: Date
}

const REVOKE = `
  update invitations set state = 'revoked', ended_at = $3,
         mail = case when mail = 'queued' then 'failed' else mail end
   where id = $1 and organisation_id = $2 and state = 'open' returning id`

/**
 * Withdraws an invitation; its links open nothing from then on.
 * @throws NotFound INVITATION_NOT_FOUND
 * @throws Conflict INVITATION_OVER when it was accepted or withdrawn before
 */
export async function revokeInvitation(
  tx: EntityManager,
  { organisationId, invitationId, actorId, now }: Revocation,
): Promise<void> {
  const [revoked] = await tx.query<[unknown[], number]>(REVOKE, [invitationId, organisationId, now])
  if (revoked.length === 0) throw await whyNot(tx, organisationId, invitationId)
  await recordAct(tx, {
    organisationId,
    actorId,
    act: 'invitation.revoked',
    subjectId: invitationId,
  })
}

async function whyNot(tx: EntityManager, organisationId: string, id: string) {
  const there = await tx.query<unknown[]>(
    'select from invitations where id = $1 and organisation_id = $2',
    [id, organisationId],
  )
  return there.length > 0
    ? new Conflict('INVITATION_OVER', 'This invitation was accepted or withdrawn before.')
    : new NotFound('INVITATION_NOT_FOUND', 'There is no such invitation in this organisation.')
}
