import { normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { OrganisationKind } from '@inroad/service-kit/access/roles'
import type { EntityManager } from 'typeorm'
import { type NewOrganisation, RegisterOrganisations } from '../register/register-organisations.js'

/** The id of an organisation that has one of these identifiers, or of one that is registered now. */
export async function findOrRegister(
  tx: EntityManager,
  outbox: Outbox,
  organisation: NewOrganisation,
): Promise<string> {
  const identifiers = organisation.identifiers.map(({ scheme, id }) =>
    normaliseIdentifier(scheme, id),
  )
  const [known] = await tx.query<{ id: string }[]>(
    `select organisation_id as id from organisation_identifiers
      where (scheme, id) in (select * from unnest($1::text[], $2::text[]))
     union select id from organisations where kind = 'installation' and $3 = 'installation'
      limit 1`,
    [identifiers.map(({ scheme }) => scheme), identifiers.map(({ id }) => id), organisation.kind],
  )
  if (known) return known.id
  const [id = ''] = await new RegisterOrganisations(outbox).run(tx, [
    { ...organisation, identifiers },
  ])
  return id
}

/** The one organisation to which operators belong. */
export const INSTALLATION = {
  kind: 'installation' as OrganisationKind,
  name: 'Inroad operations',
  identifiers: [],
}
