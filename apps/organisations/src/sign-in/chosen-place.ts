import type { CallerOrganisation } from '@inroad/service-kit/access/caller'
import type { Role } from '@inroad/service-kit/access/roles'

/** One organisation a person may act in, and as what. */
export interface PlaceToAct {
  organisation: CallerOrganisation
  roles: Role[]
  /** The hub that acts for it by delegation; absent for members. */
  via?: { id: string; name: string }
}

/** Which of them the person asked for. */
export interface Choice {
  organisationId?: string
  via?: string
}

/**
 * The place in which the person acts now. Only who has a single one need not choose; a place that is
 * no longer theirs is no place, so that a role taken away ends what was open.
 */
export function chosenPlace(
  places: readonly PlaceToAct[],
  { organisationId, via }: Choice,
): PlaceToAct | undefined {
  if (organisationId === undefined) return places.length === 1 ? places[0] : undefined
  const there = places.filter(({ organisation }) => organisation.id === organisationId)
  if (via !== undefined) return there.find((place) => place.via?.id === via)
  return there.find((place) => place.via === undefined) ?? there[0]
}
