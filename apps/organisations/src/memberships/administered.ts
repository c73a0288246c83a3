import type { Caller } from '@inroad/service-kit/access/caller'
import type { OrganisationKind, Role } from '@inroad/service-kit/access/roles'
import { NotFound } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'

export interface AdministeredOrganisation {
  id: string
  kind: OrganisationKind
  name: string
}

const ADMINISTERED = `
  select o.id, o.kind, o.name from organisations o
   where o.id = $1 and exists (
     select from memberships m join people p on p.id = m.person_id
      where m.organisation_id = o.id and m.person_id = $2 and $3 = any (m.roles)
        and p.disabled_at is null)`

/**
 * The organisation, if the caller acts in it and administers it at this moment: what the token says
 * may be a minute old. Everything else is answered as if it were not there.
 * @throws NotFound ORGANISATION_NOT_FOUND
 */
export async function administered(
  tx: EntityManager,
  { personId, organisation, via }: Caller,
  organisationId: string,
  role: Role = 'org-admin',
): Promise<AdministeredOrganisation> {
  if (organisation?.id !== organisationId || via !== undefined) throw noSuchOrganisation()
  const [found] = await tx.query<AdministeredOrganisation[]>(ADMINISTERED, [
    organisationId,
    personId,
    role,
  ])
  if (!found) throw noSuchOrganisation()
  return found
}

export function noSuchOrganisation(): NotFound {
  return new NotFound('ORGANISATION_NOT_FOUND', 'There is no such organisation.')
}
