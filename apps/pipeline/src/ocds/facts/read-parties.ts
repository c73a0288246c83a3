import type { Supplier } from '@inroad/events/pipeline/award.shape'
import type { Identifier, Party } from '@inroad/events/shapes'
import type { Award, OcdsParty, Release } from '../release/release.js'
import { plainText } from './plain-text.js'

const MOST_BUYERS = 50
const MOST_SUPPLIERS = 500
const MOST_IDENTIFIERS = 20
const LONGEST_NAME = 500
const LONGEST_SCHEME = 40
const LONGEST_ID = 100

/** Find a Tender writes `sme` and `large`; the other sizes are of the OCDS code list partyScale. */
const SCALES: Readonly<Record<string, Supplier['declaredScale']>> = {
  micro: 'sme',
  small: 'sme',
  medium: 'sme',
  sme: 'sme',
  large: 'large',
}

/** The contracting authorities: `buyer` first, then every other party in that role. */
export function readBuyers({ buyer, parties }: Release): Party[] {
  const inRole = (parties ?? []).filter(({ roles }) => roles?.includes('buyer'))
  const first = inRole.filter(({ id }) => id === buyer?.id)
  const found = [...(first.length > 0 ? first : buyer ? [buyer] : []), ...inRole]
  return [...new Set(found)].flatMap((party) => asParty(party)).slice(0, MOST_BUYERS)
}

/** The suppliers of an award, with what they declared of themselves (`parties[].details`). */
export function readSuppliers(award: Award | undefined, { parties }: Release): Supplier[] {
  const suppliers = (award?.suppliers ?? []).flatMap((reference): Supplier[] => {
    const party = (parties ?? []).find(({ id }) => id !== undefined && id === reference.id)
    const { scale, vcse } = party?.details ?? {}
    const declared = { declaredScale: SCALES[scale?.toLowerCase() ?? ''], declaredVcse: vcse }
    return asParty({ ...party, name: reference.name ?? party?.name }).map((named) => ({
      ...named,
      ...declared,
    }))
  })
  return suppliers.slice(0, MOST_SUPPLIERS)
}

function asParty({ name, identifier, additionalIdentifiers }: OcdsParty): Party[] {
  const plain = plainText(name, LONGEST_NAME)
  const all = [...(identifier ? [identifier] : []), ...(additionalIdentifiers ?? [])]
  const identifiers = all.flatMap(({ scheme, id }) => asIdentifier(scheme, id))
  const unique = new Map(identifiers.map((one) => [`${one.scheme} ${one.id}`, one]))
  return plain
    ? [{ name: plain, identifiers: [...unique.values()].slice(0, MOST_IDENTIFIERS) }]
    : []
}

/** An identifier says something only together with its scheme. */
function asIdentifier(scheme = '', id = ''): Identifier[] {
  const one = { scheme: scheme.trim(), id: id.trim() }
  const fits = one.scheme.length <= LONGEST_SCHEME && one.id.length <= LONGEST_ID
  return one.scheme && one.id && fits ? [one] : []
}
