import { uuidv7 } from '@inroad/database/uuid-v7'
import type { OrganisationIdentifier } from '@inroad/codelists/identifier-schemes'
import { OrganisationRegisteredV1 } from '@inroad/events/organisations/organisation-registered.v1'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import type { OrganisationKind } from '@inroad/service-kit/access/roles'
import { Conflict } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'

export interface NewOrganisation {
  kind: OrganisationKind
  name: string
  /** Normalised and of known schemes. */
  identifiers: readonly OrganisationIdentifier[]
  /** NHS England region by its ODS code, `Y56`. */
  region?: string
  /** `yyyy-mm-dd` */
  openedOn?: string
  closedOn?: string
}

const STORE = `
  insert into organisations (id, kind, name, opened_on, closed_on, region)
  select * from unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::date[], $6::text[])`

const IDENTIFY = `
  insert into organisation_identifiers (scheme, id, organisation_id)
  select * from unnest($1::text[], $2::text[], $3::uuid[])
  on conflict do nothing
  returning 1`

/** Makes organisations known, one or many, each with its event. */
@Injectable()
export class RegisterOrganisations {
  constructor(private readonly outbox: Outbox) {}

  /**
   * Their new ids, in the order given.
   * @throws Conflict IDENTIFIER_TAKEN when one of their identifiers is another's
   */
  async run(tx: EntityManager, organisations: readonly NewOrganisation[]): Promise<string[]> {
    const rows = organisations.map((organisation) => ({ ...organisation, id: uuidv7() }))
    await tx.query(STORE, [
      rows.map(({ id }) => id),
      rows.map(({ kind }) => kind),
      rows.map(({ name }) => name),
      rows.map(({ openedOn }) => openedOn ?? null),
      rows.map(({ closedOn }) => closedOn ?? null),
      rows.map(({ region }) => region ?? null),
    ])
    const identifiers = rows.flatMap((row) =>
      row.identifiers.map((one) => ({ ...one, of: row.id })),
    )
    await addIdentifiers(tx, identifiers)
    const events = rows.map(({ id, kind, name, identifiers, region, openedOn, closedOn }) => ({
      data: {
        organisationId: id,
        kind,
        name,
        identifiers: [...identifiers],
        ...(region && { region }),
        ...(openedOn && { openedOn }),
        ...(closedOn && { closedOn }),
      },
      subject: id,
      sequence: 1,
    }))
    await this.outbox.addAll(tx, OrganisationRegisteredV1, events)
    return rows.map(({ id }) => id)
  }
}

/** @throws Conflict IDENTIFIER_TAKEN */
export async function addIdentifiers(
  tx: EntityManager,
  identifiers: readonly (OrganisationIdentifier & { of: string })[],
): Promise<void> {
  const added = await tx.query<unknown[]>(IDENTIFY, [
    identifiers.map(({ scheme }) => scheme),
    identifiers.map(({ id }) => id),
    identifiers.map(({ of }) => of),
  ])
  if (added.length === identifiers.length) return
  throw new Conflict(
    'IDENTIFIER_TAKEN',
    'An organisation with one of these identifiers is registered already. Find it and ask to join it.',
    [{ field: 'identifiers', message: 'identifiers: one of them belongs to another organisation' }],
  )
}
