import { Forbidden } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { ChangeMembership } from '../../memberships/change-membership.js'
import type { AcceptedInvitation } from '../invitation.view.js'
import { offeredInvitation } from './offered-invitation.query.js'

export interface Acceptance {
  token: string
  /** Whoever is signed in, whatever their address: the token is what was given to them. */
  personId: string
  now: Date
}

const ACCEPT = `
  update invitations set state = 'accepted', accepted_by = $2, ended_at = $3,
         mail = case when mail = 'queued' then 'by-hand' else mail end
   where id = $1`

@Injectable()
export class AcceptInvitation {
  constructor(private readonly changeMembership: ChangeMembership) {}

  /** @throws NotFound, Gone as `offeredInvitation`; Forbidden PERSON_DISABLED */
  async run(tx: EntityManager, { token, personId, now }: Acceptance): Promise<AcceptedInvitation> {
    await assertActive(tx, personId)
    const { id, organisationId, roles } = await offeredInvitation(tx, token, now)
    await tx.query(ACCEPT, [id, personId, now])
    const { roles: held } = await this.changeMembership.run(tx, {
      organisationId,
      personId,
      roles: (before) => [...before, ...roles],
      actorId: personId,
      act: 'invitation.accepted',
    })
    return { organisationId, roles: held }
  }
}

/** @throws Forbidden PERSON_DISABLED: an access token outlives its person by up to a minute */
export async function assertActive(tx: EntityManager, personId: string): Promise<void> {
  const [active] = await tx.query<unknown[]>(
    'select from people where id = $1 and disabled_at is null',
    [personId],
  )
  if (!active) throw new Forbidden('PERSON_DISABLED', 'This account is closed.')
}
