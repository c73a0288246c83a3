import { uuidv7 } from '@inroad/database/uuid-v7'
import type { Role } from '@inroad/service-kit/access/roles'
import { InvalidInput, RuleBroken } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { recordAct } from '../audit/audit.js'
import { inOrder, undelegable } from '../memberships/role-rules.js'
import { organisationKind } from '../register/organisation-kind.query.js'

export interface NewDelegation {
  /** Who lets the other act; a contracting authority. */
  organisationId: string
  hubId: string
  roles: readonly Role[]
  from: string
  until?: string
  actorId: string
}

const STORE = `
  insert into delegations (id, organisation_id, hub_id, roles, from_day, until_day, made_by)
  values ($1, $2, $3, $4, $5, $6, $7)`

/**
 * Lets the people of one authority act for another, each within the roles they have at home.
 * @throws NotFound ORGANISATION_NOT_FOUND, RuleBroken NOT_DELEGABLE, InvalidInput
 */
export async function delegate(tx: EntityManager, delegation: NewDelegation): Promise<string> {
  const { organisationId, hubId, roles, from, until, actorId } = delegation
  if (until !== undefined && until < from) {
    const message = 'until: give a day that is not before the first'
    throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
      { field: 'until', message },
    ])
  }
  const kinds = [await organisationKind(tx, organisationId), await organisationKind(tx, hubId)]
  const authorities = kinds.every((kind) => kind === 'contracting-authority')
  if (!authorities || organisationId === hubId) throw notDelegable('hubId', 'another authority')
  if (undelegable(roles).length > 0)
    throw notDelegable('roles', 'roles of its work, not its people')
  const id = uuidv7()
  const ordered = inOrder(roles)
  await tx.query(STORE, [id, organisationId, hubId, ordered, from, until ?? null, actorId])
  const details = { hubId, roles: ordered, from, ...(until && { until }) }
  await recordAct(tx, { organisationId, actorId, act: 'delegation.made', subjectId: id, details })
  return id
}

function notDelegable(field: string, what: string): RuleBroken {
  return new RuleBroken('NOT_DELEGABLE', 'This cannot be given to another to do.', [
    { field, message: `${field}: choose ${what}` },
  ])
}
