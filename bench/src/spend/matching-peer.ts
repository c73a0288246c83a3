import { nameKey } from '@inroad/spend/payees/normalise/name-key'
import type { DataSource } from 'typeorm'
import type { LedgerName } from './matching-names.js'

const INDEX =
  'create index entries_by_trigram on register_entries using gin (name_key gin_trgm_ops)'

/** What anyone would write first: the entry most similar to each name, by pg_trgm and its index. */
const MOST_SIMILAR = `
  select q.place, best.number, best.likeness
    from unnest($1::text[]) with ordinality as q(key, place)
    left join lateral (
      select e.number, similarity(e.name_key, q.key)::float8 as likeness
        from register_entries e where e.name_key % q.key
       order by likeness desc, e.id limit 1) best on true
   order by q.place`

/** The joining of names that are the same once they are normalised: nothing can be quicker. */
const EXACT = `
  select count(*)::int as count
    from unnest($1::text[]) as q(key) join register_entries e on e.name_key = q.key`

/** Chosen for the peer as well as may be: under it, it is no match. */
const LEAST_LIKE = 0.7

export interface PeerResult {
  perSecond: number
  named: (string | undefined)[]
}

/** pg_trgm on the same keys, over a sample. */
export async function byTrigram(
  owner: DataSource,
  sample: readonly LedgerName[],
): Promise<PeerResult> {
  await owner.query(INDEX)
  await owner.query('analyze register_entries')
  const keys = sample.map(({ name }) => nameKey(name))
  const began = performance.now()
  const rows = await owner.query<{ number: string | null; likeness: number | null }[]>(
    MOST_SIMILAR,
    [keys],
  )
  const took = performance.now() - began
  const named = rows.map(({ number, likeness }) =>
    number !== null && (likeness ?? 0) >= LEAST_LIKE ? number : undefined,
  )
  return { perSecond: (sample.length * 1000) / took, named }
}

/** Names per second of the exact look-up, keys made already. */
export async function exactLookUp(
  source: DataSource,
  names: readonly LedgerName[],
): Promise<number> {
  const keys = names.map(({ name }) => nameKey(name))
  const began = performance.now()
  await source.query(EXACT, [keys])
  return (names.length * 1000) / (performance.now() - began)
}
