import type { OrganisationKind } from '@inroad/service-kit/access/roles'

export type JoinRequestState = 'waiting' | 'approved' | 'refused'

/** Somebody who wants to join, as the administrators of the organisation see them. */
export interface JoinRequestView {
  id: string
  person: { id: string; name: string; email?: string }
  state: JoinRequestState
  /** RFC 3339. */
  createdAt: string
}

export interface JoinRequestList {
  items: JoinRequestView[]
}

/** What a person asked for, as they see it. */
export interface OwnJoinRequest {
  id: string
  organisation: { id: string; name: string; kind: OrganisationKind }
  state: JoinRequestState
  /** RFC 3339. */
  createdAt: string
}

export interface OwnJoinRequests {
  items: OwnJoinRequest[]
  /** Organisations that people with such an address usually belong to. */
  suggestions: { id: string; name: string; kind: OrganisationKind }[]
}

export interface EmailDomains {
  domains: string[]
}
