import type { EntityManager } from 'typeorm'
import {
  isValidIdentifier,
  normaliseIdentifier,
  type OrganisationIdentifier,
} from '../identifier-schemes.js'
import { type NhsKind, nhsKindByName } from './nhs-name-rule.js'
import { normaliseName } from './organisation-name.js'

/** A buyer as a notice names it. */
export interface Buyer {
  name: string
  identifiers: readonly OrganisationIdentifier[]
}

/** That a buyer is of the NHS, and how we know. */
export interface NhsRecognition {
  /** On the list by an identifier, on the list by its name, or by the look of its name. */
  by: 'identifier' | 'name' | 'name-rule'
  kind: NhsKind
  /** Absent when only the look of the name speaks for it. */
  authorityId?: string
}

interface Found {
  buyer: number
  by: 'identifier' | 'name'
  kind: NhsKind
  authority_id: string
}

/**
 * Which buyers are of the NHS on a day, in the order given; undefined for those that are not. The
 * list decides, by identifiers before names; the name rule speaks only where the list is silent.
 */
export async function recogniseNhsBuyers(
  tx: EntityManager,
  buyers: readonly Buyer[],
  at: Date,
): Promise<(NhsRecognition | undefined)[]> {
  if (buyers.length === 0) return []
  const identifiers = buyers.flatMap((buyer, index) =>
    soundIdentifiers(buyer).map((identifier) => ({ index, ...identifier })),
  )
  const found = await tx.query<Found[]>(ON_THE_LIST, [
    at,
    identifiers.map(({ index }) => index),
    identifiers.map(({ scheme }) => scheme),
    identifiers.map(({ id }) => id),
    buyers.map((_, index) => index),
    buyers.map(({ name }) => normaliseName(name)),
  ])
  const byBuyer = new Map(found.map((row) => [row.buyer, row]))
  return buyers.map(({ name }, index) => {
    const row = byBuyer.get(index)
    if (row) return { by: row.by, kind: row.kind, authorityId: row.authority_id }
    const kind = nhsKindByName(name)
    return kind && { by: 'name-rule', kind }
  })
}

/** A buyer's identifiers that have the form of their scheme, in one spelling. */
export function soundIdentifiers({ identifiers }: Buyer): OrganisationIdentifier[] {
  return identifiers
    .filter(({ scheme, id }) => isValidIdentifier(scheme, id))
    .map(({ scheme, id }) => normaliseIdentifier(scheme, id))
}

/** Days are those of London, where the notices and the list come from. */
const ON_THE_LIST = `
  with today as (
    select ($1::timestamptz at time zone 'Europe/London')::date as day
  ), valid as (
    select id, kind, normalised_name
      from nhs_authorities, today
     where coalesce(valid_from, '-infinity') <= day and day <= coalesce(valid_to, 'infinity')
  ), found as (
    select given.buyer, 1 as rank, 'identifier' as by, valid.kind, valid.id as authority_id
      from unnest($2::int[], $3::text[], $4::text[]) as given (buyer, scheme, id)
      join nhs_authority_identifiers known on known.scheme = given.scheme and known.id = given.id
      join valid on valid.id = known.authority_id
    union all
    select given.buyer, 2, 'name', valid.kind, valid.id
      from unnest($5::int[], $6::text[]) as given (buyer, name)
      join valid on valid.normalised_name = given.name
  )
  select distinct on (buyer) buyer, by, kind, authority_id
    from found
   order by buyer, rank, authority_id`
