import { uuidv7 } from '@inroad/database/uuid-v7'
import type { OrganisationKind, Role } from '@inroad/service-kit/access/roles'
import { normaliseEmail } from '@inroad/service-kit/email-address'
import { Conflict, InvalidInput, RuleBroken } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { recordAct } from '../audit/audit.js'
import { foreignRoles, inOrder } from '../memberships/role-rules.js'
import { assertNotTooMany } from './not-too-many.js'

/** Days in which a link can be used. */
export const VALID_DAYS = 7
const DAY = 86_400_000

export interface Invitation {
  organisation: { id: string; kind: OrganisationKind }
  email: string
  roles: readonly Role[]
  /** Absent where a command invites. */
  invitedBy?: string
  /** `by-hand`: no mail is sent. */
  mail: 'queued' | 'by-hand'
  now: Date
}

const EXPIRE = `
  update invitations set state = 'revoked', ended_at = $3
   where organisation_id = $1 and lower(email) = lower($2) and state = 'open' and expires_at <= $3`

const STORE = `
  insert into invitations (id, organisation_id, email, roles, expires_at, invited_by, created_at, mail)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict do nothing
  returning id`

/**
 * Asks somebody into an organisation. The address only receives the link: whoever opens it and signs
 * in is the one who joins.
 * @throws InvalidInput for what is not one address
 * @throws RuleBroken ROLE_NOT_HERE, TOO_MANY_INVITATIONS
 * @throws Conflict ALREADY_INVITED
 */
export async function invite(tx: EntityManager, invitation: Invitation): Promise<string> {
  const { organisation, roles, invitedBy, mail, now } = invitation
  const email = normaliseEmail(invitation.email)
  if (email === undefined) throw fault('email', 'give one address, such as name@example.nhs.uk')
  const foreign = foreignRoles(organisation.kind, roles)
  if (foreign.length > 0) throw roleNotHere(foreign)
  if (mail === 'queued') {
    await assertNotTooMany(tx, { organisationId: organisation.id, invitedBy, email, now })
  }
  await tx.query(EXPIRE, [organisation.id, email, now])
  const expires = new Date(now.getTime() + VALID_DAYS * DAY)
  const [stored] = await tx.query<{ id: string }[]>(STORE, [
    uuidv7(),
    organisation.id,
    email,
    inOrder(roles),
    expires,
    invitedBy ?? null,
    now,
    mail,
  ])
  if (!stored) throw alreadyInvited()
  await recordAct(tx, {
    organisationId: organisation.id,
    actorId: invitedBy,
    act: 'person.invited',
    subjectId: stored.id,
    details: { roles: inOrder(roles) },
  })
  return stored.id
}

function fault(field: string, message: string): InvalidInput {
  return new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [{ field, message }])
}

function roleNotHere(foreign: readonly Role[]): RuleBroken {
  const message = `these roles do not exist in this organisation: ${foreign.join(', ')}`
  return new RuleBroken('ROLE_NOT_HERE', 'Choose roles that this organisation has.', [
    { field: 'roles', message },
  ])
}

function alreadyInvited(): Conflict {
  return new Conflict(
    'ALREADY_INVITED',
    'This address has an open invitation. Withdraw that one first, or wait until it is accepted.',
    [{ field: 'email', message: 'email: this address has an open invitation' }],
  )
}
