import type { OrganisationKind, Role } from '@inroad/service-kit/access/roles'

/** What an invitation has come to; `expired` once its seven days are over. */
export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired'

/** How its mail stands; `by-hand` when the link is passed on by whoever asked for it. */
export type InvitationMail = 'queued' | 'sending' | 'sent' | 'failed' | 'by-hand'

/** An invitation as the administrators of the organisation see it. */
export interface InvitationView {
  id: string
  email: string
  roles: Role[]
  state: InvitationState
  mail: InvitationMail
  /** RFC 3339. */
  createdAt: string
  /** RFC 3339. */
  expiresAt: string
}

export interface InvitationList {
  items: InvitationView[]
}

/** What the one who holds the link is told before they accept. No address: links get passed on. */
export interface OfferedInvitation {
  organisation: { id: string; name: string; kind: OrganisationKind }
  roles: Role[]
  /** RFC 3339. */
  expiresAt: string
}

/** Where the person now belongs. */
export interface AcceptedInvitation {
  organisationId: string
  roles: Role[]
}
