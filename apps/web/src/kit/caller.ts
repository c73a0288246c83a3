import type { OrganisationKind, Role } from '@inroad/service-kit/access/roles'

export type { Role }

/** Who is signed in, and in which organisation they act. */
export interface Caller {
  personId: string
  name: string
  organisation?: {
    id: string
    name: string
    kind: OrganisationKind
  }
  roles: readonly Role[]
  /** For the services; lives for a minute. */
  accessToken: string
}
