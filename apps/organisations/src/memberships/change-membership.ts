import { uuidv7 } from '@inroad/database/uuid-v7'
import { MembershipChangedV1 } from '@inroad/events/organisations/membership-changed.v1'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import type { OrganisationKind, Role } from '@inroad/service-kit/access/roles'
import { Conflict, RuleBroken } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { recordAct } from '../audit/audit.js'
import { noSuchOrganisation } from './administered.js'
import { foreignRoles, inOrder, NEEDED } from './role-rules.js'

export interface MembershipChange {
  organisationId: string
  personId: string
  /** From the roles held now to those held from now on; none to leave. */
  roles(now: readonly Role[]): readonly Role[]
  /** The version the change was decided on; absent where it does not matter which. */
  version?: number
  /** Who does it; absent for commands. */
  actorId?: string
  /** How, for the audit: `invitation.accepted`. */
  act: string
}

export interface Membership {
  id: string
  roles: Role[]
  version: number
}

const STORE = `
  insert into memberships (id, person_id, organisation_id, roles) values ($1, $2, $3, $4)
  on conflict (person_id, organisation_id) do update
     set roles = excluded.roles, version = memberships.version + 1, changed_at = now(),
         xid = pg_current_xact_id()
  returning id, roles, version`

/**
 * The one place where anybody's roles change. Leaving keeps the row with no roles, so that its
 * versions go on when the person comes back.
 */
@Injectable()
export class ChangeMembership {
  constructor(private readonly outbox: Outbox) {}

  /**
   * @throws NotFound ORGANISATION_NOT_FOUND
   * @throws Conflict VERSION_CONFLICT
   * @throws RuleBroken ROLE_NOT_HERE, LAST_ADMINISTRATOR
   */
  async run(tx: EntityManager, change: MembershipChange): Promise<Membership> {
    const { organisationId, personId, version } = change
    // Locked, so that two administrators cannot remove each other at once.
    const kind = await lockOrganisation(tx, organisationId)
    const held = await heldMembership(tx, organisationId, personId)
    if (version !== undefined && version !== (held?.version ?? 0)) throw changedSince()
    const roles = inOrder(change.roles(held?.roles ?? []))
    assertRolesOf(kind, roles)
    if (held && String(held.roles) === String(roles)) return held
    if (leavesNeededRole(held, roles)) {
      await assertAnotherAdministrator(tx, organisationId, personId)
    }
    const stored = await storeMembership(tx, [
      held?.id ?? uuidv7(),
      personId,
      organisationId,
      roles,
    ])
    await this.tell(tx, change, stored)
    return stored
  }

  private async tell(tx: EntityManager, change: MembershipChange, stored: Membership) {
    const { organisationId, personId, actorId, act } = change
    const { id: membershipId, roles, version } = stored
    await recordAct(tx, { organisationId, actorId, act, subjectId: personId, details: { roles } })
    const data = { membershipId, personId, organisationId, roles }
    const occurrence = { subject: membershipId, sequence: version }
    await this.outbox.add(tx, MembershipChangedV1, data, occurrence)
  }
}

function leavesNeededRole(held: Membership | undefined, roles: readonly Role[]): boolean {
  return held?.roles.includes(NEEDED) === true && !roles.includes(NEEDED)
}

async function storeMembership(tx: EntityManager, parameters: unknown[]): Promise<Membership> {
  const [stored] = await tx.query<Membership[]>(STORE, parameters)
  if (!stored) throw new Error('a membership that was just stored is not there')
  return stored
}

async function lockOrganisation(tx: EntityManager, id: string): Promise<OrganisationKind> {
  const [row] = await tx.query<{ kind: OrganisationKind }[]>(
    'select kind from organisations where id = $1 for update',
    [id],
  )
  if (!row) throw noSuchOrganisation()
  return row.kind
}

async function heldMembership(
  tx: EntityManager,
  organisationId: string,
  personId: string,
): Promise<Membership | undefined> {
  const [row] = await tx.query<Membership[]>(
    `select id, roles, version from memberships
      where organisation_id = $1 and person_id = $2 for update`,
    [organisationId, personId],
  )
  return row
}

function assertRolesOf(kind: OrganisationKind, roles: readonly Role[]): void {
  const foreign = foreignRoles(kind, roles)
  if (foreign.length === 0) return
  const message = `these roles do not exist in this organisation: ${foreign.join(', ')}`
  throw new RuleBroken('ROLE_NOT_HERE', 'Choose roles that this organisation has.', [
    { field: 'roles', message },
  ])
}

async function assertAnotherAdministrator(
  tx: EntityManager,
  organisationId: string,
  personId: string,
): Promise<void> {
  const others = await tx.query<unknown[]>(
    `select from memberships m join people p on p.id = m.person_id
      where m.organisation_id = $1 and m.person_id <> $2 and $3 = any (m.roles)
        and p.disabled_at is null limit 1`,
    [organisationId, personId, NEEDED],
  )
  if (others.length > 0) return
  throw new RuleBroken(
    'LAST_ADMINISTRATOR',
    'This is the only administrator. Make somebody else an administrator first.',
  )
}

function changedSince(): Conflict {
  return new Conflict(
    'VERSION_CONFLICT',
    'Somebody else changed this person’s roles meanwhile. Read them again, then decide.',
  )
}
