import { ITL1 } from '@inroad/codelists/itl'
import type { EntityManager } from 'typeorm'
import { MATCHING, matchParameters } from '../matching/match.query.js'
import type { MatchedFacts } from '../matching/matched-facts.js'
import type { CellGroup } from './disclosure.js'

/**
 * The people whom a fan-out of this moment would tell, by the regions they asked for: bit n for the
 * n-th code of $9, and the next one for those who asked for none. Somebody with several
 * subscriptions is one person, in the regions of all that match. People are told apart by 64 bits of
 * their id's hash: numbers are counted a quarter faster, and among a hundred thousand people two are
 * taken for one in one of three thousand million drafts.
 */
const COUNT = `
  ${MATCHING},
  wanted as materialized (
    select m.criteria_id,
           case when c.regions = '{}' then 1 << cardinality($9::text[])
                else (select bit_or(1 << array_position($9::text[], left(region, 3)) - 1)
                        from unnest(c.regions) as region) end as cells
      from matching m join criteria c on c.id = m.criteria_id),
  people as (
    select bit_or(w.cells) as cells
      from wanted w join subscriptions s on s.criteria_id = w.criteria_id
     where s.confirmed_xid is not null and s.ended_xid is null
       and not exists (select from subscribers gone
                        where gone.id = s.subscriber_id and gone.suppressed_at is not null)
     group by uuid_hash_extended(s.subscriber_id, 0))
  select cells, count(*)::int as people from people group by cells`

/** Who would be told of it, in groups that asked for the same regions. */
export function countAudience(
  tx: EntityManager,
  facts: MatchedFacts,
  nhs: boolean,
): Promise<CellGroup[]> {
  return tx.query<CellGroup[]>(COUNT, [...matchParameters(facts, nhs), Object.keys(ITL1)])
}
