import type { OrganisationKind, Role } from '@inroad/service-kit/access/roles'

/** Which roles there are in what sort of organisation. */
const ROLES_OF: Record<OrganisationKind, readonly Role[]> = {
  'contracting-authority': ['buyer', 'approver', 'analyst', 'engagement-lead', 'org-admin'],
  firm: ['supplier', 'org-admin'],
  installation: ['operator', 'analyst', 'engagement-lead', 'org-admin'],
}

/** The role without which an organisation cannot go on: somebody must hold it. */
export const NEEDED: Role = 'org-admin'

/** What a trust may let a hub do for it: its work, but not the choice of its people. */
const DELEGABLE: readonly Role[] = ['buyer', 'approver', 'analyst', 'engagement-lead']

export function rolesOfKind(kind: OrganisationKind): readonly Role[] {
  return ROLES_OF[kind]
}

/** Those of the roles that do not exist in such an organisation. */
export function foreignRoles(kind: OrganisationKind, roles: readonly Role[]): Role[] {
  return roles.filter((role) => !ROLES_OF[kind].includes(role))
}

export function undelegable(roles: readonly Role[]): Role[] {
  return roles.filter((role) => !DELEGABLE.includes(role))
}

/** Each once, in the house's order, so that equal sets are equal lists. */
export function inOrder(roles: readonly Role[]): Role[] {
  return [...new Set(roles)].sort()
}
