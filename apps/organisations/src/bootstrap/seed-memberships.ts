import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { Role } from '@inroad/service-kit/access/roles'
import type { EntityManager } from 'typeorm'
import { ChangeMembership } from '../memberships/change-membership.js'
import { findOrCreatePerson } from '../memberships/find-or-create-person.js'
import type { NewOrganisation } from '../register/register-organisations.js'
import type { Identity } from '../sign-in/tokens/read-identity.js'
import { findOrRegister } from './find-or-register.js'

/** Somebody who is there from the start, by the identity their provider gives them. */
export interface SeededMember extends Identity {
  /** Found by its identifiers, or else registered; the installation is found by its kind. */
  organisation: NewOrganisation
  roles: readonly Role[]
}

/** Makes people, their organisations and their roles; what is there already is left as it is. */
export async function seedMemberships(
  tx: EntityManager,
  outbox: Outbox,
  members: readonly SeededMember[],
): Promise<void> {
  const changeMembership = new ChangeMembership(outbox)
  // A handful: each may make the organisation that the next one joins.
  for (const { organisation, roles, ...identity } of members) {
    const { id: personId } = await findOrCreatePerson(tx, identity)
    const organisationId = await findOrRegister(tx, outbox, organisation)
    await changeMembership.run(tx, {
      organisationId,
      personId,
      roles: (held) => [...held, ...roles],
      act: 'member.seeded',
    })
  }
}
