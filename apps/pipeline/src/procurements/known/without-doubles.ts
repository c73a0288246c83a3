import type { IdentifiedRelease, OcdsParty, Release } from '../../ocds/release/release.js'

interface Identified {
  id?: string
}

/**
 * What was entered, without the lists that a release states under ids of its own: merged by id, the
 * same authority, lot or document would stand there twice.
 */
export function withoutDoubles(entered: IdentifiedRelease, release: Release): IdentifiedRelease {
  const { tender, parties } = entered
  return {
    ...entered,
    parties: release.parties?.some(isBuyer) ? parties?.filter((one) => !isBuyer(one)) : parties,
    tender: {
      ...tender,
      lots: keptUnless(release.tender?.lots, tender?.lots),
      documents: keptUnless(release.tender?.documents, tender?.documents),
    },
  }
}

function keptUnless<One extends Identified>(stated: One[] = [], known: One[] = []): One[] {
  const ids = new Set(stated.map(({ id }) => id))
  return ids.size === 0 || known.some(({ id }) => ids.has(id)) ? known : []
}

function isBuyer({ roles }: OcdsParty): boolean {
  return roles?.includes('buyer') ?? false
}
