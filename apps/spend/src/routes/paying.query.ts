import type { EntityManager } from 'typeorm'

/** An authority that a notice names as buyer. */
export interface Paying {
  awardId: number
  authorityId: number
}

const AUTHORITIES = `
  select id, code, name_key as "nameKey" from authorities
   where $1::int[] is null or id = any($1)
  union
  select authority_id, null, name_key from authority_names
   where $1::int[] is null or authority_id = any($1)`

const BY_CODE = `
  select award_id as "awardId", number as word from award_parties
   where part = 'buyer' and scheme = 'GB-NHS' and number = any($1::text[])`

const BY_NAME = `
  select award_id as "awardId", place, name_key as word from award_parties
   where part = 'buyer' and name_key = any($1::text[])`

/** Buyers that their code names, whoever they are: their name then says nothing more. */
const NAMED_BY_CODE = `
  select p.award_id as "awardId", p.place from award_parties p
   where p.award_id = any($1::int[]) and p.part = 'buyer' and p.scheme = 'GB-NHS'
     and p.number in (select code from authorities)`

interface Named {
  awardId: number
  place: number
  word: string
}

/** Authorities in notices, by their code first, then by their name. */
export async function payingAuthorities(
  tx: EntityManager,
  authorityIds: readonly number[] | null,
): Promise<Paying[]> {
  const authorities = await tx.query<{ id: number; code: string | null; nameKey: string }[]>(
    AUTHORITIES,
    [authorityIds],
  )
  const byCode = new Map(authorities.map(({ id, code }) => [code ?? '', id]))
  const byName = new Map(authorities.map(({ id, nameKey }) => [nameKey, id]))
  byName.delete('')
  byCode.delete('')
  const coded = await tx.query<Named[]>(BY_CODE, [[...byCode.keys()]])
  const named = await tx.query<Named[]>(BY_NAME, [[...byName.keys()]])
  const settled = await tx.query<Named[]>(NAMED_BY_CODE, [named.map(({ awardId }) => awardId)])
  const parties = new Set(settled.map(({ awardId, place }) => `${awardId} ${place}`))
  const open = named.filter(({ awardId, place }) => !parties.has(`${awardId} ${place}`))
  return [...pairs(coded, byCode), ...pairs(open, byName)]
}

function pairs(named: readonly Named[], ids: ReadonlyMap<string, number>): Paying[] {
  return named.flatMap(({ awardId, word }) => {
    const authorityId = ids.get(word)
    return authorityId === undefined ? [] : [{ awardId, authorityId }]
  })
}
