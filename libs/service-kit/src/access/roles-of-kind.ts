import type { OrganisationKind, Role } from './roles.js'

/** Which roles there are in what sort of organisation. */
const ROLES_OF: Record<OrganisationKind, readonly Role[]> = {
  'contracting-authority': ['buyer', 'approver', 'analyst', 'engagement-lead', 'org-admin'],
  firm: ['supplier', 'org-admin'],
  installation: ['operator', 'analyst', 'engagement-lead', 'org-admin'],
}

/** What a trust may let a hub do for it: its work, but not the choice of its people. */
export const DELEGABLE: readonly Role[] = ['buyer', 'approver', 'analyst', 'engagement-lead']

export function rolesOfKind(kind: OrganisationKind): readonly Role[] {
  return ROLES_OF[kind]
}
