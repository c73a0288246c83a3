import type { OrganisationKind } from '@inroad/service-kit/access/roles'
import type { EntityManager } from 'typeorm'
import { noSuchOrganisation } from '../memberships/administered.js'

/** @throws NotFound ORGANISATION_NOT_FOUND */
export async function organisationKind(tx: EntityManager, id: string): Promise<OrganisationKind> {
  const [row] = await tx.query<{ kind: OrganisationKind }[]>(
    'select kind from organisations where id = $1',
    [id],
  )
  if (!row) throw noSuchOrganisation()
  return row.kind
}
