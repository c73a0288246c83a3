import type { EntityManager } from 'typeorm'
import {
  type PartyRow,
  paidSuppliers,
  type NamedOne,
  type NumberedOne,
  type Paid,
} from './paid-suppliers.js'

const PARTIES = `
  select award_id as "awardId", place, scheme, number, name_key as "nameKey" from award_parties
   where award_id = any($1::int[]) and part = 'supplier'`

const NUMBERED = `
  select i.scheme, i.id as number, i.supplier_id as "supplierId"
    from supplier_identifiers i join suppliers s on s.id = i.supplier_id and s.from_cut <= $3
   where (i.scheme, i.id) in (select * from unnest($1::text[], $2::text[]))`

const NAMED = `
  select id as "supplierId", name_key as "nameKey", identified from suppliers
   where name_key = any($1::text[]) and from_cut <= $2`

const AWARDS_OF_SUPPLIERS = `
  select p.award_id as id from supplier_identifiers i
    join award_parties p on p.scheme = i.scheme and p.number = i.id and p.part = 'supplier'
   where i.supplier_id = any($1::int[])
  union
  select p.award_id from suppliers s join award_parties p on p.name_key = s.name_key
   where s.id = any($1) and s.name_key <> '' and p.part = 'supplier'`

/**
 * Suppliers that notices name, by their identifiers first, then by their name. Of those that were
 * known at the cut: a supplier identified later takes no award from the one that bore its name then.
 */
export async function paidUnder(
  tx: EntityManager,
  awardIds: readonly number[],
  cut: number,
): Promise<Paid[]> {
  const parties = await tx.query<PartyRow[]>(PARTIES, [awardIds])
  const identified = parties.filter(({ scheme }) => scheme !== null)
  const numbered = await tx.query<NumberedOne[]>(NUMBERED, [
    identified.map(({ scheme }) => scheme),
    identified.map(({ number }) => number),
    cut,
  ])
  const names = new Set(parties.map(({ nameKey }) => nameKey))
  names.delete('')
  const named = await tx.query<NamedOne[]>(NAMED, [[...names], cut])
  return paidSuppliers(parties, numbered, named)
}

/** Awards whose words may mean these suppliers; `paidUnder` says of which it is so. */
export async function awardsOfSuppliers(
  tx: EntityManager,
  supplierIds: readonly number[],
): Promise<number[]> {
  const awards = await tx.query<{ id: number }[]>(AWARDS_OF_SUPPLIERS, [supplierIds])
  return awards.map(({ id }) => id)
}
