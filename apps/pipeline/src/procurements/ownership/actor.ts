import { Forbidden } from '@inroad/service-kit/errors'
import type { Caller, CallerOrganisation } from '@inroad/service-kit/access/caller'

/** A person at work for a contracting authority. */
export interface Actor {
  personId: string
  organisation: CallerOrganisation
  /** The organisation that acts for the authority by delegation. */
  via?: string
}

/** @throws Forbidden NOT_AN_AUTHORITY when the caller acts for a firm, or for nobody */
export function actorOf({ personId, organisation, via }: Caller): Actor {
  if (organisation?.kind !== 'contracting-authority') {
    throw new Forbidden(
      'NOT_AN_AUTHORITY',
      'Only a contracting authority has procurements. Act for one, then try again.',
    )
  }
  return { personId, organisation, via }
}

/** The caller as one who may have drafts, if that is so: reading asks nobody to be an authority. */
export function readerOf(caller: Caller | undefined): Actor | undefined {
  return caller?.organisation?.kind === 'contracting-authority' ? actorOf(caller) : undefined
}
