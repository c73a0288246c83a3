import type { CallerOrganisation } from '@inroad/service-kit/access/caller'
import type { Role } from '@inroad/service-kit/access/roles'
import type { Person } from '../memberships/find-or-create-person.js'
import type { PlaceToAct } from './chosen-place.js'

/** A sign-in that has begun. */
export interface SignInView {
  /** For the header `Inroad-Sign-In`; to be kept where no browser script reaches it. */
  handle: string
  person: Person
  idleMinutes: number
  absoluteHours: number
}

/** An access token and what it says. */
export interface AccessTokenView {
  accessToken: string
  tokenType: 'Bearer'
  /** Seconds. */
  expiresIn: number
  person: Person
  /** Absent where none is chosen: the token then gives no role. */
  organisation?: CallerOrganisation
  via?: string
  roles: Role[]
  /** Everywhere this person may act. */
  memberships: PlaceToAct[]
}

/** RFC 7517, public parts only. */
export interface PublishedKeys {
  keys: PublishedKey[]
}

export interface PublishedKey {
  kty: string
  crv: string
  kid: string
  x: string
  y: string
  use: string
  alg: string
}
