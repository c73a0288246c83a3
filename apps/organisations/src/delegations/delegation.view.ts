import type { Role } from '@inroad/service-kit/access/roles'

/** One organisation acting for another, as the administrators of either see it. */
export interface DelegationView {
  id: string
  /** For whom. */
  organisation: { id: string; name: string }
  /** Whose people act. */
  hub: { id: string; name: string }
  roles: Role[]
  /** First and last day, `yyyy-mm-dd`. */
  from: string
  until?: string
  /** RFC 3339, when either side ended it. */
  endedAt?: string
}

export interface DelegationList {
  items: DelegationView[]
}
