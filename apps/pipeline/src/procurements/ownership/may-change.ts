import type { Identifier, Party } from '@inroad/events/shapes'
import { RuleBroken } from '@inroad/service-kit/errors'
import type { CallerOrganisation } from '@inroad/service-kit/access/caller'

/** What decides whose a procurement is. */
export interface Belonging {
  /** Who entered it; absent when it was imported first. */
  organisationId: string | null
  /** Whether a publisher's release of it was imported. */
  imported: boolean
  buyers: readonly Party[]
}

/**
 * Whether an authority may change a procurement.
 *
 * - What was entered here belongs to the one who entered it.
 * - Once a release was imported, the buyers it names by an identifier are in the right: an ocid that
 *   somebody else entered first gives them nothing.
 */
export function mayChange(its: Belonging, organisation: CallerOrganisation): boolean {
  const owner = its.organisationId === organisation.id
  if (!its.imported) return owner
  const named = its.buyers.some(({ identifiers }) => identifiers.length > 0)
  return named ? its.buyers.some((buyer) => sharesIdentifier(buyer, organisation)) : owner
}

/** @throws RuleBroken BUYER_IS_ANOTHER: nobody publishes in another's name alone */
export function assertAmongBuyers(buyers: readonly Party[], organisation: CallerOrganisation) {
  if (buyers.some((buyer) => isBuyer(buyer, organisation))) return
  throw new RuleBroken(
    'BUYER_IS_ANOTHER',
    `One of the buyers must be ${organisation.name}, for whom you are acting.`,
    [{ field: 'buyers', message: `name ${organisation.name} among the buyers` }],
  )
}

/** An organisation as a notice names it. */
export function asBuyer({ name, identifiers }: CallerOrganisation): Party {
  return { name, identifiers: identifiers.flatMap((text) => asIdentifier(text) ?? []) }
}

function asIdentifier(text: string): Identifier | undefined {
  const at = text.indexOf(':')
  return at > 0 ? { scheme: text.slice(0, at), id: text.slice(at + 1) } : undefined
}

function isBuyer(buyer: Party, organisation: CallerOrganisation): boolean {
  return sharesIdentifier(buyer, organisation) || folded(buyer.name) === folded(organisation.name)
}

function sharesIdentifier({ identifiers }: Party, organisation: CallerOrganisation): boolean {
  const own = new Set(organisation.identifiers)
  return identifiers.some(({ scheme, id }) => own.has(`${scheme}:${id}`))
}

function folded(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB')
}
