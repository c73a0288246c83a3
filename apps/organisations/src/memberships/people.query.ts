import type { Role } from '@inroad/service-kit/access/roles'
import { NotFound } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'

/** A member as the administrators of the organisation see them. */
export interface MemberView {
  personId: string
  name: string
  email?: string
  roles: Role[]
  /** For `If-Match` when the roles are set. */
  version: number
  /** RFC 3339, of the last change. */
  changedAt: string
}

export interface MemberList {
  items: MemberView[]
}

const MEMBERS = `
  select m.person_id as "personId", p.name, p.email, m.roles, m.version,
         to_char(m.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt"
    from memberships m join people p on p.id = m.person_id
   where m.organisation_id = $1 and m.roles <> '{}' and ($2::uuid is null or m.person_id = $2)
   order by lower(p.name), m.person_id limit 1000`

/** Everybody in an organisation, by name. */
export async function members(tx: EntityManager, organisationId: string): Promise<MemberView[]> {
  return read(tx, organisationId, null)
}

/** @throws NotFound PERSON_NOT_FOUND when they are not, or no longer, in this organisation */
export async function member(
  tx: EntityManager,
  organisationId: string,
  personId: string,
): Promise<MemberView> {
  const [found] = await read(tx, organisationId, personId)
  if (found) return found
  throw new NotFound('PERSON_NOT_FOUND', 'There is no such person in this organisation.')
}

async function read(
  tx: EntityManager,
  organisationId: string,
  personId: string | null,
): Promise<MemberView[]> {
  const rows = await tx.query<(MemberView & { email: string | null })[]>(MEMBERS, [
    organisationId,
    personId,
  ])
  return rows.map(({ email, ...row }) => ({ ...row, ...(email !== null && { email }) }))
}
