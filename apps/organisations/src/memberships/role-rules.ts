import type { OrganisationKind, Role } from '@inroad/service-kit/access/roles'
import { DELEGABLE, rolesOfKind } from '@inroad/service-kit/access/roles-of-kind'

/** The role without which an organisation cannot go on: somebody must hold it. */
export const NEEDED: Role = 'org-admin'

/** Those of the roles that do not exist in such an organisation. */
export function foreignRoles(kind: OrganisationKind, roles: readonly Role[]): Role[] {
  return roles.filter((role) => !rolesOfKind(kind).includes(role))
}

export function undelegable(roles: readonly Role[]): Role[] {
  return roles.filter((role) => !DELEGABLE.includes(role))
}

/** Each once, in the house's order, so that equal sets are equal lists. */
export function inOrder(roles: readonly Role[]): Role[] {
  return [...new Set(roles)].sort()
}
