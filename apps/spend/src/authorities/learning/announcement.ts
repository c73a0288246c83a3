import type { OrganisationRegisteredV1 } from '@inroad/events/organisations/organisation-registered.v1'
import type { EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import { newestPerSubject } from '@inroad/messaging/consume/if-newer'
import { authorityCode } from '../authority-code.js'

/** What is said of an organisation when it is registered, and when it changes. */
export type OrganisationFacts = EventOf<typeof OrganisationRegisteredV1>

/** A contracting authority as `organisations` announces it. */
export interface AnnouncedAuthority {
  organisationId: string
  /** At least one; the first is the one it is known by. */
  codes: string[]
  name: string
  region?: string
  /** `yyyy-mm-dd` */
  openedOn?: string
  closedOn?: string
  /** Version of the organisation. */
  sequence: string
}

/** Authorities of the NHS among the announced, each as it was said last. Pure. */
export function announcedAuthorities(
  events: readonly Event<OrganisationFacts>[],
): AnnouncedAuthority[] {
  return newestPerSubject(events).flatMap(({ data, sequence }) => {
    const { organisationId, kind, name, identifiers, region, openedOn, closedOn } = data
    const codes = identifiers
      .filter(({ scheme }) => scheme === 'GB-NHS')
      .map(({ id }) => authorityCode(id))
    if (kind !== 'contracting-authority' || codes.length === 0) return []
    return [{ organisationId, codes, name, region, openedOn, closedOn, sequence }]
  })
}
