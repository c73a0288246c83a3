import type { EntityManager } from 'typeorm'
import type { RegisterEntry } from '../resolving/resolution.js'
import { searchKeys } from './block-keys.js'

const ENTRY = `e.id, e.register, e.scheme, e.number, e.name, e.name_key as "nameKey", e.former,
  e.post_code as "postCode", e.status, e.kind`

/** Blocks are bounded, so that a name all of frequent words costs no more than another. */
const ALIKE = `
  with asked as (
    select * from unnest($1::int[], $2::int[], $3::int[]) as a(place, key, weight)),
  shared as (
    select a.place, k.entry_id, sum(a.weight) as weight
      from asked a
     cross join lateral (
       select r.entry_id from register_keys r where r.key = a.key order by r.entry_id limit 24) k
     group by 1, 2),
  ranked as (
    select place, entry_id,
           row_number() over (partition by place order by weight desc, entry_id) as rank
      from shared)
  select r.place, ${ENTRY}
    from ranked r join register_entries e on e.id = r.entry_id
   where r.rank <= $4`

const SAME = `
  select a.place, ${ENTRY}
    from unnest($1::text[]) with ordinality as a(key, place)
    join lateral (select * from register_entries e where e.name_key = a.key limit 40) e on true`

/** As many as are compared letter by letter. */
const MOST = 10

export type Found = RegisterEntry & { place: number }

/** Entries of registers under the very same key, by the place of the key asked for, from 1. */
export async function sameKeyEntries(
  tx: EntityManager,
  keys: readonly string[],
): Promise<Map<number, RegisterEntry[]>> {
  return byPlace(await tx.query<Found[]>(SAME, [keys]))
}

/** Entries that share something with each key, those that share most; places from 1. */
export async function alikeEntries(
  tx: EntityManager,
  keys: readonly string[],
): Promise<Map<number, RegisterEntry[]>> {
  const asked = keys.flatMap((key, at) => searchKeys(key).map((one) => ({ place: at + 1, ...one })))
  const rows = await tx.query<Found[]>(ALIKE, [
    asked.map(({ place }) => place),
    asked.map(({ key }) => key),
    asked.map(({ weight }) => weight),
    MOST,
  ])
  return byPlace(rows)
}

function byPlace(rows: readonly Found[]): Map<number, RegisterEntry[]> {
  const found = new Map<number, RegisterEntry[]>()
  for (const { place, ...entry } of rows) {
    const at = Number(place)
    const others = found.get(at)
    if (others) others.push(entry)
    else found.set(at, [entry])
  }
  return found
}
