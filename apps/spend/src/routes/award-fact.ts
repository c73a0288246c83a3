import { normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import type { EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import type { AwardAnnouncedV1 } from '@inroad/events/pipeline/award-announced.v1'
import type { ContractEnteredV1 } from '@inroad/events/pipeline/contract-entered.v1'
import type { Party } from '@inroad/events/shapes'
import { nameKey } from '../payees/normalise/name-key.js'
import { ukDay } from '../sme-status/statements/uk-day.js'

/** Two facts, not one: an award is announced before, and perhaps without, a contract. */
export type Standing = 'announced' | 'entered'

/** An award or contract as the projection holds it. */
export interface AwardFact {
  reference: string
  standing: Standing
  procurement_id: string
  ocid: string | null
  regime: string
  title: string
  award_id: string | null
  called_off_from: string | null
  establishes: string | null
  buyers: string[]
  /** `yyyy-mm-dd` */
  entered_on: string
  sequence: number
  parties: AwardParty[]
}

/** One identifier of one party; one row without for a party that has none. */
export interface AwardParty {
  part: 'buyer' | 'supplier'
  place: number
  scheme: string | null
  number: string | null
  name_key: string
}

type Announced = Event<EventOf<typeof AwardAnnouncedV1>>
type Entered = Event<EventOf<typeof ContractEnteredV1>>

/** UK6: an intention. Its day is that of the notice. */
export function announcedFact({ data, sequence }: Announced): AwardFact {
  return {
    ...sharedFacts(data, Number(sequence)),
    reference: `award ${data.procurementId} ${data.awardId}`,
    standing: 'announced',
    award_id: data.awardId,
    entered_on: ukDay(new Date(data.notice.publishedAt)),
  }
}

/** UK7: the contract itself, paid under from its signature. */
export function enteredFact({ data, sequence }: Entered): AwardFact {
  return {
    ...sharedFacts(data, Number(sequence)),
    reference: `contract ${data.procurementId} ${data.contractId}`,
    standing: 'entered',
    award_id: data.awardId ?? null,
    entered_on: ukDay(new Date(data.signedAt ?? data.notice.publishedAt)),
  }
}

function sharedFacts(data: Announced['data'] | Entered['data'], sequence: number) {
  const { procurementId, ocid, regime, title, calledOffFrom, establishes } = data
  return {
    procurement_id: procurementId,
    ocid: ocid?.toLowerCase() ?? null,
    ...{ regime, title, sequence },
    called_off_from: calledOffFrom?.toLowerCase() ?? null,
    establishes: establishes ?? null,
    buyers: data.buyers.map(({ name }) => name),
    parties: [
      ...data.buyers.flatMap((buyer, place) => partyRows(buyer, 'buyer', place)),
      ...data.suppliers.flatMap((supplier, place) => partyRows(supplier, 'supplier', place)),
    ],
  }
}

function partyRows(party: Party, part: AwardParty['part'], place: number): AwardParty[] {
  const { name, identifiers } = party
  const row = { part, place, name_key: nameKey(name) }
  if (identifiers.length === 0) return [{ ...row, scheme: null, number: null }]
  return identifiers.map((given) => {
    const { scheme, id } = normaliseIdentifier(given.scheme, given.id)
    return { ...row, scheme, number: id }
  })
}
