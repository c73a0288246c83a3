import type { EntityManager } from 'typeorm'
import { nameKey } from '../normalise/name-key.js'
import type { PayeeKind } from '../payee-kind.js'
import type { IdentifiedTarget } from '../resolving/resolution.js'

const MAKE_IDENTIFIED = `
  with wanted as (
    select distinct on (w.scheme, w.number) w.*, gen_random_uuid() as public_id
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
           as w(scheme, number, name, name_key, kind)
     where not exists (
       select from supplier_identifiers i where i.scheme = w.scheme and i.id = w.number)
     order by w.scheme, w.number),
  made as (
    insert into suppliers (public_id, name, name_key, identified, kind, from_cut)
    select w.public_id, coalesce(e.name, w.name), coalesce(e.name_key, w.name_key), true, w.kind, $6
      from wanted w
      left join lateral (
        select name, name_key from register_entries e
         where e.scheme = w.scheme and e.number = w.number and not e.former
         order by e.id limit 1) e on true
    returning id, public_id)
  insert into supplier_identifiers (scheme, id, supplier_id)
  select w.scheme, w.number, m.id from wanted w join made m on m.public_id = w.public_id`

/** Those merged into another are that other. */
const IDENTIFIED = `
  with recursive bearing as (
    select w.place, i.supplier_id
      from unnest($1::text[], $2::text[]) with ordinality as w(scheme, number, place)
      join supplier_identifiers i on i.scheme = w.scheme and i.id = w.number
    union
    select b.place, m.into_id
      from bearing b
      join supplier_merges m on m.supplier_id = b.supplier_id and m.until_cut is null)
  select b.place, s.id, s.kind
    from bearing b join suppliers s on s.id = b.supplier_id
   where not exists (
     select from supplier_merges m where m.supplier_id = s.id and m.until_cut is null)
   order by b.place`

const MAKE_BY_NAME = `
  insert into suppliers (name, name_key, identified, kind, from_cut)
  select distinct on (w.name_key, w.kind) w.name, w.name_key, false, w.kind, $4
    from unnest($1::text[], $2::text[], $3::text[]) as w(name, name_key, kind)
   order by w.name_key, w.kind, w.name
      on conflict (name_key, kind) where not identified do nothing`

const BY_NAME = `
  select w.place, s.id, s.kind
    from unnest($1::text[], $2::text[]) with ordinality as w(name_key, kind, place)
    join suppliers s on s.name_key = w.name_key and s.kind = w.kind and not s.identified
   order by w.place`

export interface SupplierRef {
  id: number
  kind: PayeeKind
}

export type WantedIdentified = IdentifiedTarget & { kind: PayeeKind }
export interface WantedByName {
  name: string
  kind: PayeeKind
}

/** The supplier of each number, made where there is none; in the order asked. */
export async function ensureIdentified(
  tx: EntityManager,
  wanted: readonly WantedIdentified[],
  cut: number,
): Promise<SupplierRef[]> {
  if (wanted.length === 0) return []
  const numbers = [wanted.map(({ scheme }) => scheme), wanted.map(({ number }) => number)]
  const names = wanted.map(({ name }) => name)
  const kinds = wanted.map(({ kind }) => kind)
  await tx.query(MAKE_IDENTIFIED, [...numbers, names, names.map(keyOf), kinds, cut])
  return tx.query<SupplierRef[]>(IDENTIFIED, numbers)
}

/** The supplier that is known by each name only, one per name key and kind; in the order asked. */
export async function ensureByName(
  tx: EntityManager,
  wanted: readonly WantedByName[],
  cut: number,
): Promise<SupplierRef[]> {
  if (wanted.length === 0) return []
  const names = wanted.map(({ name }) => name)
  const kinds = wanted.map(({ kind }) => kind)
  const keys = names.map(keyOf)
  await tx.query(MAKE_BY_NAME, [names, keys, kinds, cut])
  return tx.query<SupplierRef[]>(BY_NAME, [keys, kinds])
}

/** What has neither letter nor digit is told apart by itself. */
function keyOf(name: string): string {
  return nameKey(name) || name.trim()
}
