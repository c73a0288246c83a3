import { NotFound } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import type { InvitationView } from './invitation.view.js'

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`

const LIST = `
  select id, email, roles, mail,
         case when state = 'open' and expires_at <= $2 then 'expired' else state end as state,
         to_char(created_at at time zone 'UTC', ${INSTANT}) as "createdAt",
         to_char(expires_at at time zone 'UTC', ${INSTANT}) as "expiresAt"
    from invitations
   where organisation_id = $1 and ($3::uuid is null or id = $3)
   order by id desc limit 200`

/** An organisation's invitations, newest first. */
export async function invitations(
  tx: EntityManager,
  organisationId: string,
  now: Date,
): Promise<InvitationView[]> {
  return tx.query<InvitationView[]>(LIST, [organisationId, now, null])
}

/** @throws NotFound INVITATION_NOT_FOUND */
export async function invitation(
  tx: EntityManager,
  organisationId: string,
  id: string,
  now: Date,
): Promise<InvitationView> {
  const [found] = await tx.query<InvitationView[]>(LIST, [organisationId, now, id])
  if (found) return found
  throw new NotFound('INVITATION_NOT_FOUND', 'There is no such invitation in this organisation.')
}
