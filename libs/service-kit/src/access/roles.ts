/** What a person may do, always in one organisation. `operator` looks after the installation. */
export const ROLES = [
  'buyer',
  'approver',
  'analyst',
  'supplier',
  'engagement-lead',
  'org-admin',
  'operator',
] as const

export type Role = (typeof ROLES)[number]

export const ORGANISATION_KINDS = ['contracting-authority', 'firm', 'installation'] as const

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]
