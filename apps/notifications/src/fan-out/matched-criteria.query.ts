import type { EntityManager } from 'typeorm'

/** The criteria of a fan-out's audience. */
export interface MatchedCriteria {
  all: string[]
  /** Those who are told first. */
  preferred: string[]
  /** Those who are here only because an earlier change went to them. */
  earlier: string[]
}

const MATCHED = `
  select coalesce(array_agg(criteria_id), '{}') as all,
         coalesce(array_agg(criteria_id) filter (where preferred), '{}') as preferred,
         coalesce(array_agg(criteria_id) filter (where not matches_now), '{}') as earlier
    from fan_out_matches where change_id = $1`

export async function matchedCriteria(
  tx: EntityManager,
  changeId: string,
): Promise<MatchedCriteria> {
  const [matched] = await tx.query<MatchedCriteria[]>(MATCHED, [changeId])
  return matched ?? { all: [], preferred: [], earlier: [] }
}
