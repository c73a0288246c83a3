import { OrganisationChangedV1 } from '@inroad/events/organisations/organisation-changed.v1'
import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { OrganisationIdentifier } from '@inroad/codelists/identifier-schemes'
import type { OrganisationKind } from '@inroad/service-kit/access/roles'
import type { EntityManager } from 'typeorm'

const FACTS = `
  select o.id, o.kind, o.name, o.version, o.region, o.opened_on::text as "openedOn",
         o.closed_on::text as "closedOn",
         (select coalesce(json_agg(json_build_object('scheme', i.scheme, 'id', i.id)
                                   order by i.scheme, i.id), '[]')
            from organisation_identifiers i where i.organisation_id = o.id) as identifiers
    from organisations o where o.id = any($1) order by o.id`

interface Facts {
  id: string
  kind: OrganisationKind
  name: string
  version: number
  region: string | null
  openedOn: string | null
  closedOn: string | null
  identifiers: OrganisationIdentifier[]
}

/** Tells what is known of organisations now, after their rows have changed and their versions risen. */
export async function tellChanges(
  tx: EntityManager,
  outbox: Outbox,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const rows = await tx.query<Facts[]>(FACTS, [ids])
  const events = rows.map(({ id, kind, name, identifiers, version, ...row }) => ({
    data: {
      ...{ organisationId: id, kind, name, identifiers },
      ...(row.region !== null && { region: row.region }),
      ...(row.openedOn !== null && { openedOn: row.openedOn }),
      ...(row.closedOn !== null && { closedOn: row.closedOn }),
    },
    subject: id,
    sequence: version,
  }))
  await outbox.addAll(tx, OrganisationChangedV1, events)
}
