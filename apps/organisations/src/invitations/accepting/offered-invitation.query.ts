import type { OrganisationKind, Role } from '@inroad/service-kit/access/roles'
import { Gone, NotFound } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { secretHash } from '../../sign-in/secret-token.js'

export interface FoundInvitation {
  id: string
  organisationId: string
  name: string
  kind: OrganisationKind
  roles: Role[]
  /** RFC 3339. */
  expiresAt: string
}

const OFFERED = `
  select i.id, i.organisation_id as "organisationId", o.name, o.kind, i.roles, i.state,
         i.expires_at <= $2 as expired,
         to_char(i.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "expiresAt"
    from invitation_tokens t
    join invitations i on i.id = t.invitation_id
    join organisations o on o.id = i.organisation_id
   where t.token_hash = $1
     for update of i`

/**
 * The open invitation of a token, locked so that it is accepted once.
 * @throws NotFound INVITATION_NOT_FOUND
 * @throws Gone INVITATION_OVER: accepted, withdrawn or expired
 */
export async function offeredInvitation(
  tx: EntityManager,
  token: string,
  now: Date,
): Promise<FoundInvitation> {
  const [found] = await tx.query<(FoundInvitation & { state: string; expired: boolean })[]>(
    OFFERED,
    [secretHash(token), now],
  )
  if (!found) {
    throw new NotFound('INVITATION_NOT_FOUND', 'There is no invitation with this link.')
  }
  const { state, expired, ...invitation } = found
  if (state === 'open' && !expired) return invitation
  throw new Gone(
    'INVITATION_OVER',
    'This invitation has been used or withdrawn, or its seven days are over. Ask for another.',
  )
}
