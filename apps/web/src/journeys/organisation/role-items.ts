import { DELEGABLE, rolesOfKind } from '@inroad/service-kit/access/roles-of-kind'
import type { OrganisationKind } from '@inroad/service-kit/access/roles'
import type { Role } from '../../kit/caller.js'
import { many, type Visit } from '../../kit/visit.js'
import { organisationText } from './text.js'

/** Checkboxes for the roles there are in such an organisation. */
export function roleItems(kind: OrganisationKind, checked: readonly string[]) {
  return items(rolesOfKind(kind), checked)
}

/** Checkboxes for the roles that one organisation can let another have. */
export function delegableRoleItems(checked: readonly string[]) {
  return items(DELEGABLE, checked)
}

function items(roles: readonly Role[], checked: readonly string[]) {
  const { names, hints } = organisationText.roles
  return roles.map((role) => ({
    value: role,
    text: names[role],
    hint: { text: hints[role] },
    checked: checked.includes(role),
  }))
}

/** The roles that a form chose, whatever else it may have held. */
export function chosenRoles({ body }: Visit): Role[] {
  return many(body['roles']).filter((text): text is Role => text in organisationText.roles.names)
}

/** `Analyst, Buyer` */
export function roleNames(roles: readonly Role[]): string {
  return roles.map((role) => organisationText.roles.names[role]).join(', ')
}
