import type { EntityManager } from 'typeorm'
import type { ClaimedFanOut } from './claim-fan-out.js'
import type { WaitingCriteria } from './page-of-criteria.js'

const WAITING = `
  select m.place, m.criteria_id as "criteriaId", m.matches_now as "matchesNow",
         c.active_subscriptions as "activeSubscriptions"
    from fan_out_matches m join criteria c on c.id = m.criteria_id
   where m.change_id = $1 and (m.place, m.criteria_id) >= ($2::int, $3::bigint)
     and ($4::boolean or (m.place, m.criteria_id) > ($2::int, $3::bigint))
   order by m.place, m.criteria_id
   limit $5`

/** Criteria that a fan-out has not come to, in order; first the one it is in the midst of, if any. */
export function waitingCriteria(
  tx: EntityManager,
  { changeId, cursorPlace, cursorCriteria, cursorSubscription }: ClaimedFanOut,
  atMost: number,
): Promise<WaitingCriteria[]> {
  const midst = cursorSubscription !== null
  return tx.query(WAITING, [changeId, cursorPlace, cursorCriteria, midst, atMost])
}
